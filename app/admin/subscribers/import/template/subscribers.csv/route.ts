import { adminLanguage } from '@/app/admin/_http/admin-language';
import { staffRoute } from '@/app/admin/_http/staff-route';
import { templateFile } from '@/domain/subscriber-import/template';

/** A CSV file with an example, to fill in. */
export const GET = staffRoute({
  action: 'subscriber.change',
  async run(staff) {
    return new Response(templateFile(await adminLanguage(staff)), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="subscribers.csv"',
        'cache-control': 'no-store',
      },
    });
  },
});

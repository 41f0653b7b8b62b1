import { staffRoute } from '@/app/admin/_http/staff-route';
import { answerWithFile } from '@/cache/context';
import { findOriginal } from '@/domain/media/staff-queries';
import { NotThere } from '@/domain/permissions/permissions';

/** The file that a picture came as, to be saved under the name it had. */
export const GET = staffRoute({
  action: 'picture.see',
  async run(staff, { params }) {
    const found = await findOriginal(staff, params.picture ?? '');
    if (!found) throw new NotThere();
    answerWithFile({ ...found, isSaved: true });
  },
});

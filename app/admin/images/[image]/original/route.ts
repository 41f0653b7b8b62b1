import { staffRoute } from '@/app/admin/_http/staff-route';
import { answerWithFile } from '@/cache/context';
import { findOriginal } from '@/domain/media/staff-queries';
import { NotThere } from '@/domain/permissions/permissions';

/** The original file of an image as a download under its own name. */
export const GET = staffRoute({
  action: 'image.see',
  async run(staff, { params }) {
    const found = await findOriginal(staff, params.image ?? '');
    if (!found) throw new NotThere();
    answerWithFile({ ...found, isSaved: true });
  },
});

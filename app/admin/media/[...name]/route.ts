import { staffRoute } from '@/app/admin/_http/staff-route';
import { answerWithFile } from '@/cache/context';
import { findMediumFor } from '@/domain/media/staff-queries';
import { NotThere } from '@/domain/permissions/permissions';

/** A media file for staff, public or not; `/media/…` falls back to this. */
export const GET = staffRoute({
  action: 'image.see',
  async run(staff, { params }) {
    const found = await findMediumFor(staff, params.name ?? '');
    if (!found) throw new NotThere();
    answerWithFile({ ...found, isSaved: false });
  },
});

'use server';

import { staffAction } from '@/app/admin/staff-action';
import { textPath } from '@/components/admin/address';
import { tx } from '@/db/client';
import { discardDraft } from '@/domain/stories/kept-draft-changes';
import { readOneVersion } from '@/domain/stories/publishing-form';
import { restoreRevision } from '@/domain/stories/restore-changes';

/** Makes an earlier version the one that is worked on; what is public stays. */
export const restore = staffAction({
  action: 'text.write',
  parse: readOneVersion,
  run: async (staff, input, now) => {
    await tx((write) => restoreRevision(write, staff, input, now));
    return { done: 'publishing.done.restored', to: textPath(input.storyId, input.language) };
  },
});

/** Discards a version that was kept for its writer. */
export const discard = staffAction({
  action: 'text.write',
  parse: readOneVersion,
  run: async (staff, { storyId, language, versionId }) => {
    await tx((write) => discardDraft(write, staff, versionId));
    return { done: 'publishing.done.discarded', to: textPath(storyId, language) };
  },
});

'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { attachmentsPath } from '@/components/admin/address';
import { tx } from '@/db/client';
import {
  readAttachmentId,
  readAttachmentMove,
  readAttachmentWords,
} from '@/domain/attachments/attachment-form';
import { describeAttachment, moveAttachment, removeAttachment } from '@/domain/attachments/changes';

/** Saves the title and transcript of an attachment in one language. */
export const describe = staffAction({
  action: 'attachment.describe',
  parse: readAttachmentWords,
  run: async (staff, input, now) => {
    await tx((write) => describeAttachment(write, staff, input, now));
    return { done: 'images.done.attachmentSaved' };
  },
});

/** Moves an attachment up or down. */
export const move = staffAction({
  action: 'story.change',
  parse: readAttachmentMove,
  run: async (staff, input, now) => {
    await tx((write) => moveAttachment(write, staff, input, now));
    return { done: 'images.done.attachmentMoved' };
  },
});

export const remove = staffAction({
  action: 'story.change',
  parse: readAttachmentId,
  run: async (staff, { attachmentId }, now) => {
    const storyId = await removeAttachment(staff, attachmentId, now);
    const to = attachmentsPath(storyId);
    return { done: 'images.done.attachmentRemoved', to };
  },
});

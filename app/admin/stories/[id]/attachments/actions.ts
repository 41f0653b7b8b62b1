'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { attachmentsPath } from '@/domain/addresses/staff-address';
import { readAttachmentWords } from '@/domain/attachments/attachment-form';
import { describeAttachment, moveAttachment, removeAttachment } from '@/domain/attachments/changes';
import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';

const attachmentId = field.from('id', field.id);
const readMove = formReader({ attachmentId, to: field.choice('down', 'up') });
const readAttachmentId = formReader({ attachmentId });

/** Saves the title and transcript of an attachment in one language. */
export const describe = staffAction({
  action: 'attachment.describe',
  parse: readAttachmentWords,
  run: async (staff, { attachmentId, was, ...words }, now) => {
    await tx((write) => describeAttachment(write, staff, { attachmentId, was, words }, now));
    return { done: 'images.done.attachmentSaved' };
  },
});

/** Moves an attachment up or down. */
export const move = staffAction({
  action: 'story.change',
  parse: readMove,
  run: async (staff, { attachmentId, to }, now) => {
    const step = to === 'up' ? -1 : 1;
    await tx((write) => moveAttachment(write, staff, { attachmentId, step }, now));
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

'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import {
  addComment,
  deleteComment,
  replyToComment,
  resolveComment,
} from '@/domain/review/comment-changes';
import { readAnswer, readComment, readOneComment } from '@/domain/review/comment-form';
import { queueTextMails } from '@/domain/text-mails/changes';

/** Comments on a paragraph, or on the text as a whole. */
export const comment = staffAction({
  action: 'text.comment',
  parse: readComment,
  run: async (staff, input, now) => {
    await tx(async (write) => {
      await addComment(write, staff, input, now);
      await queueTextMails(write, staff, { event: 'commented', ...input }, now);
    });
    return { done: 'review.done.commented' };
  },
});

/** Answers a comment. */
export const answer = staffAction({
  action: 'text.comment',
  parse: readAnswer,
  run: async (staff, input, now) => {
    await tx(async (write) => {
      await replyToComment(write, staff, input, now);
      await queueTextMails(write, staff, { event: 'commented', ...input }, now);
    });
    return { done: 'review.done.answered' };
  },
});

/** Settles a comment. */
export const resolve = staffAction({
  action: 'text.comment',
  parse: readOneComment,
  run: async (staff, input, now) => {
    await tx((write) => resolveComment(write, staff, { ...input, isSettled: true }, now));
    return { done: 'review.done.resolved' };
  },
});

/** Opens a settled comment again. */
export const reopen = staffAction({
  action: 'text.comment',
  parse: readOneComment,
  run: async (staff, input, now) => {
    await tx((write) => resolveComment(write, staff, { ...input, isSettled: false }, now));
    return { done: 'review.done.reopened' };
  },
});

/** Deletes the user's own comment. */
export const takeBack = staffAction({
  action: 'text.comment',
  parse: readOneComment,
  run: async (staff, input) => {
    await tx((write) => deleteComment(write, staff, input));
    return { done: 'review.done.deleted' };
  },
});

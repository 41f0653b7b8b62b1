'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import {
  addComment,
  deleteComment,
  editComment,
  replyToComment,
  resolveComment,
} from '@/domain/comments/comment-changes';
import {
  readAcceptance,
  readAnswer,
  readComment,
  readDecline,
  readOneComment,
} from '@/domain/comments/comment-form';
import { notifyOfComment, notifyStaff } from '@/domain/notifications/notify-changes';
import { acceptSuggestion, declineSuggestion } from '@/domain/review/suggestion-changes';

/** Comments on words, on a paragraph, or on the text as a whole. */
export const comment = staffAction({
  action: 'text.comment',
  parse: readComment,
  run: async (staff, input, now) => {
    await tx(async (write) => {
      const { mentioned } = await addComment(write, staff, input, now);
      await notifyOfComment(write, staff, { ...input, mentioned }, now);
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
      const { mentioned } = await replyToComment(write, staff, input, now);
      await notifyOfComment(write, staff, { ...input, mentioned }, now);
    });
    return { done: 'review.done.answered' };
  },
});

/** Changes the user's own comment. */
export const edit = staffAction({
  action: 'text.comment',
  parse: readAnswer,
  run: async (staff, input, now) => {
    await tx(async (write) => {
      const { mentioned } = await editComment(write, staff, input, now);
      await notifyStaff(write, staff, { kind: 'mentioned', ...input }, mentioned, now);
    });
    return { done: 'review.done.edited' };
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
  run: async (staff, input, now) => {
    await tx((write) => deleteComment(write, staff, input, now));
    return { done: 'review.done.deleted' };
  },
});

/** Puts a suggestion into the text. */
export const accept = staffAction({
  action: 'text.write',
  parse: readAcceptance,
  run: async (staff, { appliedAt: at, appliedFrom: from, ...input }, now) => {
    const applied = at === null || from === null ? null : { at, from };
    await tx((write) => acceptSuggestion(write, staff, { ...input, applied }, now));
    return { done: 'review.done.accepted' };
  },
});

/** Declines a suggestion with a reason. */
export const decline = staffAction({
  action: 'text.write',
  parse: readDecline,
  run: async (staff, input, now) => {
    await tx(async (write) => {
      const { mentioned } = await declineSuggestion(write, staff, input, now);
      await notifyOfComment(write, staff, { ...input, mentioned }, now);
    });
    return { done: 'review.done.declined' };
  },
});

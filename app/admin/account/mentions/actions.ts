'use server';
import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { ACCOUNT_PATH } from '@/domain/addresses/staff-address';
import { chooseMentionMail } from '@/domain/mentions/mention-changes';
import { readMentionMail } from '@/domain/mentions/mention-form';

/** Whether mentions also come by mail. */
export const saveMentionMail = staffAction({
  action: 'account.change',
  parse: readMentionMail,
  run: async (staff, { isWanted }) => {
    await tx((write) => chooseMentionMail(write, staff, isWanted));
    return { done: 'account.done.saved', to: ACCOUNT_PATH };
  },
});

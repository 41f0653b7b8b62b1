'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { mailsPath } from '@/domain/addresses/staff-address';
import { readPreviewed } from '@/domain/subscriber-mails/preview-form';
import { sendTest } from '@/domain/subscriber-mails/trial-changes';

/** Sends a mail of the preview to the user. */
export const test = staffAction({
  action: 'subscription.change',
  parse: readPreviewed,
  run: async (staff, shown, now) => {
    await tx((write) => sendTest(write, staff, shown, now));
    return { done: 'subscribers.done.tested', to: mailsPath(shown) };
  },
});

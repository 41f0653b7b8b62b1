'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { MAIL_QUEUE_PATH } from '@/domain/addresses/staff-address';
import * as field from '@/domain/forms/fields';
import { Refused } from '@/domain/forms/form';
import { formReader } from '@/domain/forms/form-reader';
import {
  leaveUncertainMails,
  pauseMailing,
  resumeMailing,
  sendUncertainAgain,
} from '@/domain/subscriber-mails/delivery-changes';

const readNothing = formReader({});

/** Mails of a delivery, or one of them. */
const readChosen = formReader({ key: field.line, id: field.from('mail', field.id) });

export const pause = staffAction({
  action: 'subscription.change',
  parse: readNothing,
  run: async (staff, _, now) => {
    await tx((write) => pauseMailing(write, staff, now));
    return { done: 'subscribers.done.paused', to: MAIL_QUEUE_PATH };
  },
});

export const resume = staffAction({
  action: 'subscription.change',
  parse: readNothing,
  run: async (staff, _, now) => {
    await tx((write) => resumeMailing(write, staff, now));
    return { done: 'subscribers.done.resumed', to: MAIL_QUEUE_PATH };
  },
});

export const sendAgain = staffAction({
  action: 'subscription.change',
  parse: readChosen,
  run: async (staff, chosen, now) => {
    const count = await tx((write) => sendUncertainAgain(write, staff, chosen, now));
    if (count === 0) throw new Refused('subscribers.queue.nothingAgain', null, 409);
    return { done: ['subscribers.done.again', { count }], to: MAIL_QUEUE_PATH };
  },
});

export const leave = staffAction({
  action: 'subscription.change',
  parse: readChosen,
  run: async (staff, chosen, now) => {
    const count = await tx((write) => leaveUncertainMails(write, staff, chosen, now));
    if (count === 0) throw new Refused('subscribers.queue.nothingLeft', null, 409);
    return { done: ['subscribers.done.left', { count }], to: MAIL_QUEUE_PATH };
  },
});

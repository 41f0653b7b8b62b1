'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { SUBSCRIBERS_PATH, subscriberPath } from '@/domain/addresses/staff-address';
import {
  addSubscriber,
  removeSubscriber,
  sendSubscriberLink,
} from '@/domain/subscriptions/staff-changes';
import { readAddedSubscriber, readSubscriberId } from '@/domain/subscriptions/subscriber-form';

export const add = staffAction({
  action: 'subscriber.change',
  parse: readAddedSubscriber,
  run: async (staff, added, now) => {
    const problem = await tx((write) => addSubscriber(write, staff, added, now));
    const field = problem === 'unknownScope' ? 'scope' : 'email';
    if (problem) return { problems: { [field]: `subscribers.problem.${problem}` } };
    return { done: 'subscribers.done.added', to: SUBSCRIBERS_PATH };
  },
});

export const remove = staffAction({
  action: 'subscriber.change',
  parse: readSubscriberId,
  run: async (staff, { id }, now) => {
    await tx((write) => removeSubscriber(write, staff, id, now));
    return { done: 'subscribers.done.removed', to: SUBSCRIBERS_PATH };
  },
});

/** Sends a subscriber the link to their subscription. */
export const sendLink = staffAction({
  action: 'subscriber.change',
  parse: readSubscriberId,
  run: async (staff, { id }, now) => {
    await tx((write) => sendSubscriberLink(write, staff, id, now));
    return { done: 'subscribers.done.linkSent', to: subscriberPath(id) };
  },
});

'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { SUBSCRIBERS_PATH, subscriberPath } from '@/domain/addresses/staff-address';
import {
  type AddProblem,
  addSubscriber,
  changeSubscriber,
  removeSubscriber,
  sendSubscriberLink,
} from '@/domain/subscriptions/staff-changes';
import {
  readAddedSubscriber,
  readChangedSubscriber,
  readRemoval,
  readSubscriberId,
} from '@/domain/subscriptions/subscriber-form';

/** Fields at which a problem is said, where it is not the address. */
const FIELDS: Partial<Record<AddProblem, string>> = { unknownScope: 'scope', deleted: 'isAnew' };

export const add = staffAction({
  action: 'subscriber.change',
  parse: readAddedSubscriber,
  run: async (staff, added, now) => {
    const problem = await tx((write) => addSubscriber(write, staff, added, now));
    if (problem) {
      return { problems: { [FIELDS[problem] ?? 'email']: `subscribers.problem.${problem}` } };
    }
    return { done: 'subscribers.done.added', to: SUBSCRIBERS_PATH };
  },
});

/** Changes what a subscriber follows and how. */
export const change = staffAction({
  action: 'subscriber.change',
  parse: readChangedSubscriber,
  run: async (staff, changed, now) => {
    const problem = await tx((write) => changeSubscriber(write, staff, changed, now));
    const field = problem === 'ground' ? 'ground' : 'scope';
    if (problem) return { problems: { [field]: `subscribers.problem.${problem}` } };
    return { done: 'subscribers.done.changed', to: subscriberPath(changed.id) };
  },
});

export const remove = staffAction({
  action: 'subscriber.change',
  parse: readRemoval,
  run: async (staff, removal, now) => {
    await tx((write) => removeSubscriber(write, staff, removal, now));
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

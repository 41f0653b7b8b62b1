'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { switchMailOff, switchMailOn } from '@/domain/mail-switch/switch-changes';
import { readSwitched } from '@/domain/mail-switch/switch-form';

/** Switches e-mail about a scope off; doing so twice changes nothing. */
export const switchOff = staffAction({
  action: 'subscription.change',
  parse: readSwitched,
  run: async (staff, { scope }, now) => {
    await tx((write) => switchMailOff(write, staff, scope, now));
    return { done: 'subscribers.done.switchedOff' };
  },
});

export const switchOn = staffAction({
  action: 'subscription.change',
  parse: readSwitched,
  run: async (staff, { scope }, now) => {
    await tx((write) => switchMailOn(write, staff, scope, now));
    return { done: 'subscribers.done.switchedOn' };
  },
});

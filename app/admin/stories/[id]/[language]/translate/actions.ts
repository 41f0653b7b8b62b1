'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { Refused } from '@/domain/forms/form';
import { findStillRight, takeStillRightBack } from '@/domain/translations/still-right-changes';
import { readSourceChange } from '@/domain/translations/still-right-form';

/** Records that a translation is still right although its source changed there. */
export const stillRight = staffAction({
  action: 'text.write',
  parse: readSourceChange,
  run: async (staff, input, now) => {
    const isNoted = await tx((write) => findStillRight(write, staff, input, now));
    if (!isNoted) throw new Refused('translations.wrong.notBehind');
    return { done: 'translations.done.stillRight' };
  },
});

/** Removes such a record. */
export const notStillRight = staffAction({
  action: 'text.write',
  parse: readSourceChange,
  run: async (staff, input, now) => {
    const isBack = await tx((write) => takeStillRightBack(write, staff, input, now));
    if (!isBack) throw new Refused('translations.wrong.noMark');
    return { done: 'translations.done.notStillRight' };
  },
});

'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { readSettings } from '@/app/frame';
import { tx } from '@/db/client';
import { textPath } from '@/domain/addresses/staff-address';
import * as field from '@/domain/forms/fields';
import { Refused } from '@/domain/forms/form';
import { formReader } from '@/domain/forms/form-reader';
import {
  cancelSchedule,
  type ScheduleOutcome,
  schedulePublication,
  scheduleUnpublication,
} from '@/domain/schedule/schedule-changes';
import {
  type HourWish,
  readPublicationHour,
  readUnpublicationTime,
} from '@/domain/schedule/schedule-form';
import { textKey } from '@/domain/texts/text-key-form';
import { checksRefused } from '../checks-refused';
import { lockedByOther } from '../locked-by-other';
import { versionConflict } from '../version-conflict';

const readCancellation = formReader({ ...textKey, does: field.choice('publish', 'withdraw') });

/** Schedules publishing. */
export const scheduleOut = staffAction({
  action: 'text.schedule',
  parse: async (form) => readPublicationHour(form, (await readSettings()).timeZone),
  run: async (staff, wish, now) => {
    return told(wish, await tx((write) => schedulePublication(write, staff, wish, now)));
  },
});

/** Schedules unpublishing. */
export const scheduleBack = staffAction({
  action: 'text.schedule',
  parse: async (form) => readUnpublicationTime(form, (await readSettings()).timeZone),
  run: async (staff, wish, now) => {
    return told(wish, await tx((write) => scheduleUnpublication(write, staff, wish, now)));
  },
});

/** Cancels a schedule. */
export const unschedule = staffAction({
  action: 'text.schedule',
  parse: readCancellation,
  run: async (staff, input, now) => {
    const wasSet = await tx((write) => cancelSchedule(write, staff, input, now));
    if (!wasSet) throw new Refused('schedule.wrong.nothing');
    return { done: 'schedule.done.cancelled', to: at(input) };
  },
});

/** Errors shown at the time field. */
const OF_HOUR: ReadonlySet<string> = new Set(['past', 'tooFar', 'order']);

function told(wish: HourWish, outcome: ScheduleOutcome) {
  if (outcome.status === 'set') return { done: `schedule.done.${wish.resolved}`, to: at(wish) };
  if (outcome.because === 'details') return versionConflict(wish, 'schedule.wrong.details');
  if (outcome.because === 'held') throw lockedByOther(outcome.name);
  if (outcome.because !== 'checks') {
    const said = `schedule.wrong.${outcome.because}`;
    if (OF_HOUR.has(outcome.because)) return { problems: { hour: said } };
    throw new Refused(said);
  }
  return checksRefused(wish, outcome.checks);
}

function at({ storyId, language }: { storyId: string; language: string }): string {
  return textPath(storyId, language);
}

'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { detailsHistoryPath, historyPath } from '@/components/admin/history/history-address';
import { tx } from '@/db/client';
import { textPath } from '@/domain/addresses/staff-address';
import { addCorrection, changeCorrection } from '@/domain/corrections/changes';
import { readChangedCorrection, readCorrection } from '@/domain/corrections/correction-form';
import { readName, readOneVersion } from '@/domain/history/history-form';
import { restoreRevision } from '@/domain/history/restore-changes';
import { restoreDetails as restoreDetailsOf } from '@/domain/history/restore-details-changes';
import { hideVersion } from '@/domain/public-versions/hide-changes';
import { readHiding } from '@/domain/public-versions/hide-form';
import { nameRevision } from '@/domain/texts/milestone-changes';
import { discardDraft } from '@/domain/writing/kept-draft-changes';
import { versionConflict } from '../version-conflict';

/** Makes an earlier revision the current one; the public one stays. */
export const restore = staffAction({
  action: 'text.write',
  parse: readOneVersion,
  run: async (staff, input, now) => {
    const outcome = await tx((write) => restoreRevision(write, staff, input, now));
    if (outcome === 'changed') return versionConflict(input);
    return { done: 'writing.done.restored', to: textPath(input.storyId, input.language) };
  },
});

/** Makes an earlier version of the details the current one; readers see it with a publication. */
export const restoreDetails = staffAction({
  action: 'story.change',
  parse: readOneVersion,
  run: async (staff, { storyId, language, ...wanted }, now) => {
    const outcome = await tx((write) => restoreDetailsOf(write, staff, storyId, wanted, now));
    const to = detailsHistoryPath(storyId, language);
    if (outcome === 'restored') return { done: 'history.details.restored', to };
    return { problems: {}, message: 'writing.wrong.changed', status: 409, to };
  },
});

/** Discards a draft that was kept after a conflict. */
export const discard = staffAction({
  action: 'text.write',
  parse: readOneVersion,
  run: async (staff, { storyId, language, versionId }) => {
    await tx((write) => discardDraft(write, staff, versionId));
    return { done: 'writing.done.discarded', to: textPath(storyId, language) };
  },
});

/** Sets or removes the name of an entry of the history. */
export const nameVersion = staffAction({
  action: 'text.write',
  parse: readName,
  run: async (staff, input, now) => {
    await tx((write) => nameRevision(write, staff, input, now));
    const done = input.name === '' ? 'history.done.unnamed' : 'history.done.named';
    return { done, to: historyPath(input.storyId, input.language) };
  },
});

/** Closes an earlier public version to readers, or opens it again. */
export const hideFromReaders = staffAction({
  action: 'text.publish',
  parse: readHiding,
  run: async (staff, input, now) => {
    await tx((write) => hideVersion(write, staff, input, now));
    const done = input.isHidden ? 'history.done.hidden' : 'history.done.shown';
    return { done, to: historyPath(input.storyId, input.language) };
  },
});

/** Adds a correction that readers see. */
export const correct = staffAction({
  action: 'text.publish',
  parse: readCorrection,
  run: async (staff, input, now) => {
    await tx((write) => addCorrection(write, staff, input, now));
    return { done: 'history.done.corrected', to: historyPath(input.storyId, input.language) };
  },
});

/** Rewords or removes a correction. */
export const changeCorrected = staffAction({
  action: 'text.publish',
  parse: readChangedCorrection,
  run: async (staff, input, now) => {
    await tx((write) => changeCorrection(write, staff, input, now));
    const done = input.note === '' ? 'history.done.uncorrected' : 'history.done.corrected';
    return { done, to: historyPath(input.storyId, input.language) };
  },
});

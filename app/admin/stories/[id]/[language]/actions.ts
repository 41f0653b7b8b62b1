'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { textPath } from '@/domain/addresses/staff-address';
import { Refused } from '@/domain/forms/form';
import { eraseText } from '@/domain/publishing/erase-changes';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import {
  readErasure,
  readPublication,
  readRename,
  readReturn,
  readSubmission,
  readUnpublication,
} from '@/domain/publishing/publishing-form';
import { requestChanges, requestReview } from '@/domain/review/review-changes';
import { renameText } from '@/domain/texts/address-changes';
import { readTextKey } from '@/domain/texts/text-key-form';
import { restoreStory, trashStory } from '@/domain/trash/trash-changes';
import { checksRefused } from './checks-refused';
import { detailsNamed } from './details/details-named';
import { lockedByOther } from './locked-by-other';
import { versionConflict } from './version-conflict';

/** Submits the current revision for review. */
export const submit = staffAction({
  action: 'text.submit',
  parse: readSubmission,
  run: async (staff, input, now) => {
    const outcome = await tx((write) => requestReview(write, staff, input, now));
    if (outcome === 'changed') return versionConflict(input);
    return { done: 'writing.done.submitted', to: textPath(input.storyId, input.language) };
  },
});

/** Returns a text to its author, or withdraws it from review. */
export const sendBack = staffAction({
  action: 'text.submit',
  parse: readReturn,
  run: async (staff, input, now) => {
    const outcome = await tx((write) => requestChanges(write, staff, input, now));
    if (outcome === 'changed') return versionConflict(input);
    if (outcome === 'notInReview') throw new Refused('writing.wrong.notInReview');
    return { done: 'writing.done.sentBack', to: textPath(input.storyId, input.language) };
  },
});

export const publish = staffAction({
  action: 'text.publish',
  parse: readPublication,
  run: async (staff, input, now) => {
    const outcome = await tx((write) => publishText(write, staff, input, now));
    if (outcome.status !== 'refused') {
      const to = textPath(input.storyId, input.language);
      const dropped = outcome.status === 'published' ? (outcome.details?.dropped ?? []) : [];
      if (dropped.length === 0) return { done: 'writing.done.published', to };
      const fields = detailsNamed(dropped, staff.interfaceLanguage);
      return { done: ['writing.done.publishedWithout', { fields }], to };
    }
    if (outcome.because === 'changed') return versionConflict(input);
    if (outcome.because === 'details') return versionConflict(input, 'writing.wrong.details');
    if (outcome.because === 'held') throw lockedByOther(outcome.name);
    if (outcome.because !== 'checks') throw new Refused(`writing.wrong.${outcome.because}`);
    return checksRefused(input, outcome.checks);
  },
});

export const unpublish = staffAction({
  action: 'text.withdraw',
  parse: readUnpublication,
  run: async (staff, input, now) => {
    const isBack = await tx((write) => unpublishText(write, staff, input, now));
    if (!isBack) throw new Refused('writing.wrong.notPublic');
    return { done: 'writing.done.withdrawn', to: textPath(input.storyId, input.language) };
  },
});

/** Changes the address of a text. */
export const rename = staffAction({
  action: 'text.rename',
  parse: readRename,
  run: async (staff, input, now) => {
    const outcome = await tx((write) => renameText(write, staff, input, now));
    if (outcome.status === 'renamed') {
      return { done: 'writing.done.renamed', to: textPath(input.storyId, input.language) };
    }
    const code = outcome.problems[0]?.problem.code ?? 'slugEmpty';
    return { problems: { slug: `writing.address.${code}` } };
  },
});

/** Puts the whole story in the trash. */
export const trash = staffAction({
  action: 'story.trash',
  parse: readTextKey,
  run: async (staff, input, now) => {
    await tx((write) => trashStory(write, staff, input.storyId, now));
    return { done: 'writing.done.trashed', to: textPath(input.storyId, input.language) };
  },
});

/** Restores the story from the trash. */
export const bringBack = staffAction({
  action: 'story.trash',
  parse: readTextKey,
  run: async (staff, input, now) => {
    await tx((write) => restoreStory(write, staff, input.storyId, now));
    return { done: 'writing.done.broughtBack', to: textPath(input.storyId, input.language) };
  },
});

/** Erases the content of a text from its whole history. */
export const erase = staffAction({
  action: 'text.erase',
  parse: readErasure,
  run: async (staff, input, now) => {
    await tx((write) => eraseText(write, staff, input, now));
    return { done: 'writing.done.erased', to: textPath(input.storyId, input.language) };
  },
});

'use server';

import { staffAction } from '@/app/admin/_http/staff-action';
import { readSettings } from '@/app/frame';
import { tx } from '@/db/client';
import { frontPagePath } from '@/domain/addresses/staff-address';
import { arrangedIds } from '@/domain/forms/moved';
import { refuseUnseen } from '@/domain/forms/seen';
import {
  composeFront,
  discardFront,
  publishFront,
  scheduleFront,
  unscheduleFront,
} from '@/domain/front-page/changes';
import { MOST_PINNED, shownParts } from '@/domain/front-page/front-page';
import {
  readFrontCollection,
  readFrontParts,
  readFrontTime,
  readPin,
  readPinOrder,
  readSeenFront,
} from '@/domain/front-page/front-page-form';

/** Changes the order of the parts of a front page, or shows or hides one. */
export const arrangeParts = staffAction({
  action: 'site.arrange',
  parse: readFrontParts,
  run: async (staff, { language, was, parts, toggle }, now) => {
    await tx((write) =>
      composeFront(
        write,
        staff,
        language,
        (page) => {
          refuseUnseen(was, shownParts(page));
          const isShown = (part: string) =>
            (page.parts.find((each) => each.part === part)?.isShown ?? true) !== (part === toggle);
          return { ...page, parts: parts.map((part) => ({ part, isShown: isShown(part) })) };
        },
        now,
      ),
    );
    return { done: 'site.done.draftSaved', to: frontPagePath(language) };
  },
});

/** Chooses the collection of a front page. */
export const chooseCollection = staffAction({
  action: 'site.arrange',
  parse: readFrontCollection,
  run: async (staff, { language, was, collectionId }, now) => {
    await tx((write) =>
      composeFront(
        write,
        staff,
        language,
        (page) => {
          refuseUnseen(was, shownParts(page));
          return { ...page, collectionId };
        },
        now,
      ),
    );
    return { done: 'site.done.draftSaved', to: frontPagePath(language) };
  },
});

/** Pins a story to the front page, after the others. */
export const pin = staffAction({
  action: 'site.arrange',
  parse: readPin,
  run: async (staff, { language, storyId }, now) => {
    let isFull = false;
    await tx((write) =>
      composeFront(
        write,
        staff,
        language,
        (page) => {
          const pinned = [...new Set([...page.pinned, storyId])];
          isFull = pinned.length > MOST_PINNED;
          return isFull ? page : { ...page, pinned };
        },
        now,
      ),
    );
    if (isFull) return { problems: { story: 'site.problem.pinsFull' } };
    return { done: 'site.done.draftSaved', to: frontPagePath(language) };
  },
});

/** Changes the order of pinned stories, or removes one. */
export const arrangePins = staffAction({
  action: 'site.arrange',
  parse: readPinOrder,
  run: async (staff, { language, ids, remove }, now) => {
    await tx((write) =>
      composeFront(
        write,
        staff,
        language,
        (page) => ({ ...page, pinned: arrangedIds(ids, remove, page.pinned) }),
        now,
      ),
    );
    return { done: 'site.done.draftSaved' };
  },
});

export const publishDraft = staffAction({
  action: 'site.arrange',
  parse: readSeenFront,
  run: async (staff, seen, now) => {
    await tx((write) => publishFront(write, staff, seen, now));
    return { done: 'site.done.frontPublished', to: frontPagePath(seen.language) };
  },
});

export const scheduleDraft = staffAction({
  action: 'site.arrange',
  parse: async (form) => readFrontTime(form, (await readSettings()).timeZone),
  run: async (staff, wish, now) => {
    const refused = await tx((write) => scheduleFront(write, staff, wish, now));
    if (refused) return { problems: { hour: `schedule.wrong.${refused}` } };
    return { done: 'site.done.frontScheduled', to: frontPagePath(wish.language) };
  },
});

export const unscheduleDraft = staffAction({
  action: 'site.arrange',
  parse: readSeenFront,
  run: async (staff, seen, now) => {
    await tx((write) => unscheduleFront(write, staff, seen, now));
    return { done: 'site.done.frontUnscheduled', to: frontPagePath(seen.language) };
  },
});

export const discardDraft = staffAction({
  action: 'site.arrange',
  parse: readSeenFront,
  run: async (staff, seen, now) => {
    await tx((write) => discardFront(write, staff, seen, now));
    return { done: 'site.done.frontDiscarded', to: frontPagePath(seen.language) };
  },
});

'use server';

import { v7 as uuid } from 'uuid';
import { staffAction } from '@/app/admin/_http/staff-action';
import { readSettings } from '@/app/frame';
import { currentStaff } from '@/auth/staff';
import { tx } from '@/db/client';
import { listCollections } from '@/domain/collections/queries';
import { putOnShelves } from '@/domain/collections/story-shelf-changes';
import { Refused } from '@/domain/forms/form';
import { mayDo } from '@/domain/permissions/permissions';
import { addPlace } from '@/domain/places/changes';
import { listPlaces } from '@/domain/places/queries';
import { changeStoryDetails } from '@/domain/stories/details-changes';
import { note, readDetailsForm } from '@/domain/stories/details-form';
import { setCollectionsOfStory } from '@/domain/stories/story-collections-changes';
import { listTopics } from '@/domain/topics/queries';

/** Changes the details of a story: type, date, places, topics, collections, cover, source. */
export const changeDetails = staffAction({
  action: 'story.change',
  parse: async (form) => {
    const language = (await currentStaff())?.interfaceLanguage ?? '';
    return readDetailsForm(form, {
      topics: await listTopics(language),
      places: await listPlaces(language),
      collections: await listCollections(language),
      timeZone: (await readSettings()).timeZone,
    });
  },
  run: async (staff, { storyId, language, facts, newPlace, shelves }, now) => {
    const problems: Record<string, string> = {};
    await tx(async (write) => {
      const placeIds = [...(facts.placeIds ?? [])];
      if (newPlace) {
        const { name, ...where } = newPlace;
        const id = uuid({ msecs: now });
        await addPlace(write, { id, ...where, names: { [language]: name } });
        placeIds.push(id);
      }
      const outcome = await changeStoryDetails(write, staff, storyId, { ...facts, placeIds }, now);
      if (outcome.status === 'refused') {
        for (const problem of outcome.problems) note(problems, problem);
        const [[field, said] = [null, 'writing.wrong.unreadable']] = Object.entries(problems);
        throw new Refused(said, field, 422);
      }
      if (!shelves) return;
      if (mayDo(staff, 'collection.change')) {
        await putOnShelves(write, staff, { storyId, language, shelves }, now);
      } else {
        const wished = shelves.map(({ collectionId, note: words }) => {
          return { collectionId, notes: [{ language, note: words }] };
        });
        await setCollectionsOfStory(write, staff, storyId, wished, now);
      }
    });
    return { done: 'writing.done.facts' };
  },
});

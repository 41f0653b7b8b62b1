'use server';

import { adminLanguage } from '@/app/admin/_http/admin-language';
import { staffAction } from '@/app/admin/_http/staff-action';
import { readSettings } from '@/app/frame';
import { currentStaff } from '@/auth/staff';
import { nameChoices, nestedChoices, placeChoices } from '@/components/admin/taxonomy/choices';
import { reads, tx } from '@/db/client';
import { listCollections } from '@/domain/collections/queries';
import { putOnShelves } from '@/domain/collections/story-shelf-changes';
import * as field from '@/domain/forms/fields';
import { Refused } from '@/domain/forms/form';
import { readField } from '@/domain/forms/form-reader';
import { addName } from '@/domain/names/changes';
import { listNamesCalled } from '@/domain/names/known-queries';
import { newFacts } from '@/domain/names/name';
import { mayDo } from '@/domain/permissions/permissions';
import { addPlace } from '@/domain/places/changes';
import { listPlaces } from '@/domain/places/queries';
import { changeStoryDetails } from '@/domain/stories/details-changes';
import { readDetailsForm, typedNames } from '@/domain/stories/details-form';
import { mergeDetails, mergeShelves, readSeenDetails } from '@/domain/stories/details-merge';
import { currentDetails } from '@/domain/stories/details-queries';
import { SEEN_DETAILS } from '@/domain/stories/seen-details-field';
import { setCollectionsOfStory } from '@/domain/stories/story-collections-changes';
import { formsOfNew } from '@/domain/taxonomy/forms-of-new';
import { listTopics } from '@/domain/topics/queries';
import { detailsNamed } from './details-named';
import { savedDetails } from './saved-details';

/** Changes the details of a story: type, date, places, topics, collections, cover, source. */
export const changeDetails = staffAction({
  action: 'story.change',
  parse: async (form) => {
    const language = await adminLanguage(await currentStaff());
    const read = readDetailsForm(form, {
      topics: nestedChoices(await listTopics(language)),
      places: placeChoices(await listPlaces(language), language),
      collections: nestedChoices(await listCollections(language)),
      names: nameChoices(await listNamesCalled(typedNames(form), language), language),
      timeZone: (await readSettings()).timeZone,
    });
    if (!read.ok) return read;
    const seen = readSeenDetails(readField(field.asTyped, form, SEEN_DETAILS));
    // Without it, what somebody else changed meanwhile would be overwritten.
    if (!seen) throw new Refused('frame.malformed', null, 422);
    return { ok: true, value: { ...read.value, seen } };
  },
  run: async (staff, { storyId, language, seen, newPlace, newName, ...typed }, now) => {
    const shown = await adminLanguage(staff);
    const replaced = await tx(async (write) => {
      const current = await currentDetails(write, storyId, language);
      const merged = mergeDetails(seen.facts, typed.facts, current.facts);
      const facts = merged.changed;
      const shelves = typed.shelves && mergeShelves(seen.shelves, typed.shelves, current.shelves);
      const placeIds = [...(facts.placeIds ?? current.facts.placeIds ?? [])];
      if (newPlace) {
        const { name, ...where } = newPlace;
        const { preferred, variants } = formsOfNew(name, language, shown);
        const names = { [preferred]: name };
        placeIds.push(await addPlace(write, staff, { ...where, names, variants }, now));
      }
      const names = [...(facts.names ?? current.facts.names ?? [])];
      if (newName) {
        const { name, kind, role } = newName;
        const { preferred, variants } = formsOfNew(name, language, shown);
        const forms = [{ language: preferred, name, slug: '', description: '' }];
        const made = { ...newFacts(kind), forms, variants };
        names.push({ nameId: await addName(write, staff, made, now), role });
      }
      const changed = { ...facts, placeIds, ...((facts.names || newName) && { names }) };
      const outcome = await changeStoryDetails(write, staff, storyId, changed, now);
      if (outcome.status === 'refused') {
        const [problem] = outcome.problems;
        throw new Refused(`writing.wrong.${problem.code}`, problem.field, 422);
      }
      if (!shelves) return merged.replaced;
      if (mayDo(staff, 'collection.change')) {
        await putOnShelves(write, staff, { storyId, language, shelves }, now);
      } else {
        const wished = shelves.map(({ collectionId, note: words }) => {
          return { collectionId, notes: [{ language, note: words }] };
        });
        await setCollectionsOfStory(write, staff, storyId, wished, now);
      }
      return merged.replaced;
    });
    const saved = savedDetails(await currentDetails(reads(), storyId, language), typed);
    if (replaced.length === 0) return { done: 'writing.done.facts', saved };
    const fields = detailsNamed(replaced, staff.interfaceLanguage);
    return {
      done: ['writing.done.factsReplaced', { fields }],
      saved: { ...saved, isAsSent: false },
    };
  },
});

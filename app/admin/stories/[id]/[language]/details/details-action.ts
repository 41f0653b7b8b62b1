import { adminLanguage } from '@/app/admin/_http/admin-language';
import type { Outcome } from '@/app/admin/_http/staff-action';
import { readSettings } from '@/app/frame';
import { currentStaff } from '@/auth/staff';
import { nameChoices, nestedChoices, placeChoices } from '@/components/admin/taxonomy/choices';
import { reads, tx } from '@/db/client';
import { requireStory } from '@/domain/access/text-access-queries';
import { listCollections } from '@/domain/collections/queries';
import * as field from '@/domain/forms/fields';
import { Refused } from '@/domain/forms/form';
import { readField } from '@/domain/forms/form-reader';
import { addName } from '@/domain/names/changes';
import { listNamesCalled } from '@/domain/names/known-queries';
import { newFacts } from '@/domain/names/name';
import { mayDo } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { addPlace } from '@/domain/places/changes';
import { listPlaces } from '@/domain/places/queries';
import { readDetailsForm, typedNames } from '@/domain/stories/details-form';
import { mergeDetails, mergeShelves, readSeenDetails } from '@/domain/stories/details-merge';
import { saveDetails } from '@/domain/stories/save-details-changes';
import { EDITING_SESSION, SEEN_DETAILS } from '@/domain/stories/seen-details-field';
import { currentDetails, shelvesOf } from '@/domain/stories/shown-details-queries';
import { formsOfNew } from '@/domain/taxonomy/forms-of-new';
import { listTopics } from '@/domain/topics/queries';
import { detailsNamed } from './details-named';
import { savedDetails } from './saved-details';

/** Reads the details form, for its action and for the route that saves it quietly. */
async function parse(form: FormData) {
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
  // Without scripts each save is an editing session.
  const sittingId = readField(field.id, form, EDITING_SESSION) || crypto.randomUUID();
  return { ok: true as const, value: { ...read.value, seen, sittingId } };
}

type SentDetails = Extract<Awaited<ReturnType<typeof parse>>, { ok: true }>['value'];

/** Changes the details of a story: type, date, places, topics, collections, cover, source. */
async function run(staff: Staff, sent: SentDetails, now: number): Promise<Outcome> {
  const { storyId, language, seen, sittingId, newPlace, newName, ...typed } = sent;
  const shown = await adminLanguage(staff);
  const replaced = await tx(async (write) => {
    const story = await requireStory(write, staff, 'story.change', storyId);
    const current = await currentDetails(write, story, language);
    const merged = mergeDetails(seen.facts, typed.facts, current.facts);
    const facts = merged.changed;
    const placeIds = [...(facts.placeIds ?? current.facts.placeIds)];
    if (newPlace) {
      const { name, ...where } = newPlace;
      const { preferred, variants } = formsOfNew(name, language, shown);
      const names = { [preferred]: name };
      placeIds.push(await addPlace(write, staff, { ...where, names, variants }, now));
    }
    const names = [...(facts.names ?? current.facts.names)];
    if (newName) {
      const { name, kind, role } = newName;
      const { preferred, variants } = formsOfNew(name, language, shown);
      const forms = [{ language: preferred, name, slug: '', description: '' }];
      const made = { ...newFacts(kind), forms, variants };
      names.push({ nameId: await addName(write, staff, made, now), role });
    }
    const changed = { ...facts, placeIds, ...((facts.names || newName) && { names }) };
    const mergedShelves =
      typed.shelves && mergeShelves(seen.shelves, typed.shelves, current.shelves);
    const mayArrange = mayDo(staff, 'collection.change');
    const shelves =
      mergedShelves && (await shelvesOf(write, story, mergedShelves, { language, mayArrange }));
    const outcome = await saveDetails(write, staff, storyId, { changed, shelves, sittingId }, now);
    if (outcome.status === 'refused') {
      const [problem] = outcome.problems;
      throw new Refused(`writing.wrong.${problem.code}`, problem.field, 422);
    }
    return merged.replaced;
  });
  const story = await requireStory(reads(), staff, 'story.change', storyId);
  const current = await currentDetails(reads(), story, language);
  const saved = savedDetails(current, story.workingDetailsId ?? '', typed);
  if (replaced.length === 0) return { done: 'writing.done.facts', saved };
  const fields = detailsNamed(replaced, staff.interfaceLanguage);
  return {
    done: ['writing.done.factsReplaced', { fields }],
    saved: { ...saved, isAsSent: false },
  };
}

export const savingDetails = { parse, run };

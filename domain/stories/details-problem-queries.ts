import type { Queries } from '@/db/open';
import { collection } from '@/db/schema/collections';
import { name } from '@/db/schema/names';
import { place } from '@/db/schema/places';
import { topic } from '@/db/schema/topics';
import { isOneOf } from '@/db/sql';
import { parseEventDate } from '@/domain/dates/edtf';
import { Refused } from '@/domain/forms/form';
import { knownImages } from '@/domain/texts/image-use-queries';
import { type ChangedDetails, type DetailsProblem, NAME_FIELDS } from './story-details';

/** What makes a change of details impossible. */
export async function problemsWithDetails(
  read: Queries,
  changed: ChangedDetails,
): Promise<DetailsProblem[]> {
  const problems: DetailsProblem[] = [];
  const { topicIds = [], placeIds = [], names = [], coverImageId, eventDate } = changed;
  if (eventDate && !parseEventDate(eventDate)) {
    problems.push({ field: 'eventDate', code: 'dateUnreadable' });
  }
  const topics = await read
    .select({ id: topic.id })
    .from(topic)
    .where(isOneOf(topic.id, JSON.stringify(topicIds)));
  if (topics.length < new Set(topicIds).size) problems.push({ field: 'topicNamed', code: 'gone' });
  const places = await read
    .select({ id: place.id })
    .from(place)
    .where(isOneOf(place.id, JSON.stringify(placeIds)));
  if (places.length < new Set(placeIds).size) problems.push({ field: 'placeNamed', code: 'gone' });
  const nameIds = [...new Set(names.map(({ nameId }) => nameId))];
  const known = await read
    .select({ id: name.id })
    .from(name)
    .where(isOneOf(name.id, JSON.stringify(nameIds)));
  const isThere = new Set(known.map(({ id }) => id));
  const lost = names.find(({ nameId }) => !isThere.has(nameId));
  if (lost) problems.push({ field: NAME_FIELDS[lost.role], code: 'gone' });
  if (coverImageId && (await knownImages(read, [coverImageId])).length === 0) {
    problems.push({ field: 'coverImageId', code: 'gone' });
  }
  return problems;
}

/** @throws Refused when a collection does not exist */
export async function requireCollections(read: Queries, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const known = await read
    .select({ id: collection.id })
    .from(collection)
    .where(isOneOf(collection.id, JSON.stringify(ids)));
  if (known.length < ids.length) throw new Refused('writing.wrong.gone', 'collectionNamed', 422);
}

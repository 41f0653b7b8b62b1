/** Reads the form of a story's details; `readChangedDetails` validates the values. */
import { dateProblem, readTypedDate } from '@/domain/dates/typed-date';
import { momentOf } from '@/domain/dates/wall-clock';
import { oneLine, someLines } from '@/domain/documents/plain/clean-text';
import type { Parsed, Problems } from '@/domain/forms/form';
import { type ChangedDetails, type DetailsProblem, readChangedDetails } from './story-details';

/** Something that can be chosen by name. */
export interface Named {
  id: string;
  name: string;
}

export interface KnownNames {
  topics: readonly Named[];
  places: readonly Named[];
  collections: readonly Named[];
  /** IANA name of the archive's time zone. */
  timeZone: string;
}

export interface NewPlace {
  name: string;
  /** Degrees north and east; null if not given. */
  latitude: number | null;
  longitude: number | null;
}

export interface ShelfWish {
  collectionId: string;
  /** Position in the collection from 1; null to keep it, or to append. */
  place: number | null;
  note: string;
}

export interface PostedDetails {
  storyId: string;
  language: string;
  facts: ChangedDetails;
  newPlace: NewPlace | null;
  /** Null where the form has no collections, for users who may not arrange them. */
  shelves: ShelfWish[] | null;
}

type Found = Record<string, Problems[string]>;

const LONGEST_NOTE = 1_000;

/** Reads the form; a typed name counts as chosen. */
export function readDetailsForm(form: FormData, known: KnownNames): Parsed<PostedDetails> {
  const problems: Found = {};
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? oneLine(value) : '';
  };
  const json = {
    kind: text('kind'),
    ...(text('originalLanguage') && { originalLanguage: text('originalLanguage') }),
    eventDate: dateOf(text('eventDate'), text('eventCalendar'), problems),
    eventCalendar: text('eventCalendar') || 'gregorian',
    source: text('source'),
    sourceUrl: text('sourceUrl'),
    ...(form.has('coverImageId') && { coverImageId: text('coverImageId') || null }),
    placeIds: picked(form, 'place', known.places, problems),
    topicIds: picked(form, 'topic', known.topics, problems),
    occasion: occasionOf(text, known.timeZone, problems),
  };
  const newPlace = newPlaceOf(text, known.places, problems);
  const shelves = form.has('collections') ? shelvesOf(form, known.collections, problems) : null;
  const facts = readChangedDetails(json);
  if (!facts.ok) for (const problem of facts.problems) note(problems, problem);
  if (!facts.ok || Object.keys(problems).length > 0) return { ok: false, problems };
  const at = { storyId: text('storyId'), language: text('language') };
  return { ok: true, value: { ...at, facts: facts.value, newPlace, shelves } };
}

/** Adds a problem at its form field. */
export function note(problems: Found, { field, code }: DetailsProblem): void {
  const fields: Partial<Record<DetailsProblem['field'], string>> = {
    placeIds: 'placeNamed',
    topicIds: 'topicNamed',
    occasion: 'endsAt',
  };
  problems[fields[field] ?? field] ??= `writing.wrong.${code}`;
}

function dateOf(typed: string, shownIn: string, problems: Found): string {
  const read = readTypedDate(typed, shownIn === 'julian' ? 'julian' : 'gregorian');
  if (read.is === 'wrong') problems.eventDate = dateProblem(read);
  return read.is === 'date' ? read.edtf : '';
}

function picked(
  form: FormData,
  field: 'place' | 'topic' | 'collection',
  known: readonly Named[],
  problems: Found,
): string[] {
  const ids = form.getAll(field).filter((id) => typeof id === 'string');
  const named = oneLine(String(form.get(`${field}Named`) ?? ''));
  if (named === '') return [...new Set(ids)];
  const found = known.find(({ name }) => folded(name) === folded(named.slice(0, LONGEST_NOTE)));
  if (!found)
    problems[`${field}Named`] = ['writing.wrong.noSuchName', { name: named.slice(0, 100) }];
  return [...new Set([...ids, ...(found ? [found.id] : [])])];
}

const folded = (name: string) => name.normalize('NFKC').toLocaleLowerCase();

function occasionOf(
  text: (name: string) => string,
  timeZone: string,
  problems: Found,
): { startsAt: number; endsAt: number; venue: string } | null {
  const [start, end, venue] = [text('startsAt'), text('endsAt'), text('venue')];
  if (start === '' && end === '' && venue === '') return null;
  const startsAt = momentOf(start, timeZone);
  const endsAt = end === '' ? startsAt : momentOf(end, timeZone);
  if (startsAt === null) problems.startsAt = 'writing.wrong.noMoment';
  if (endsAt === null && startsAt !== null) problems.endsAt = 'writing.wrong.noMoment';
  return startsAt === null || endsAt === null ? null : { startsAt, endsAt, venue };
}

function newPlaceOf(
  text: (name: string) => string,
  known: readonly Named[],
  problems: Found,
): NewPlace | null {
  const name = text('newPlaceName').slice(0, 200);
  const [north, east] = [text('newPlaceLatitude'), text('newPlaceLongitude')];
  if (name === '' && north === '' && east === '') return null;
  if (name === '') problems.newPlaceName = 'writing.wrong.nameMissing';
  if (known.some((each) => folded(each.name) === folded(name))) {
    problems.newPlaceName = ['writing.wrong.placeKnown', { name }];
  }
  if (north === '' && east === '') return { name, latitude: null, longitude: null };
  const latitude = degrees(north, 90);
  const longitude = degrees(east, 180);
  if (latitude === null) problems.newPlaceLatitude = 'writing.wrong.degrees';
  if (longitude === null) problems.newPlaceLongitude = 'writing.wrong.degrees';
  return { name, latitude, longitude };
}

/** Parses a number with a minus sign (U+2212), a decimal comma, or Persian or Arabic digits. */
function plainNumber(typed: string): string {
  return typed
    .replace(/[−–]/, '-')
    .replace(/[,٫]/, '.')
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16));
}

function degrees(typed: string, most: number): number | null {
  const value = Number(plainNumber(typed));
  return typed !== '' && Number.isFinite(value) && Math.abs(value) <= most ? value : null;
}

function shelvesOf(form: FormData, known: readonly Named[], problems: Found): ShelfWish[] {
  return picked(form, 'collection', known, problems).map((collectionId) => {
    const place = Number(form.get(`shelfPlace-${collectionId}`) || 0);
    const written = someLines(String(form.get(`shelfNote-${collectionId}`) ?? ''));
    if (written.length > LONGEST_NOTE) {
      problems[`shelfNote-${collectionId}`] = ['writing.wrong.tooLong', { max: LONGEST_NOTE }];
    }
    const isPlace = Number.isSafeInteger(place) && place > 0;
    return { collectionId, place: isPlace ? place : null, note: written };
  });
}

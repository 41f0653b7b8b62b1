import { slugFrom } from '@/domain/addresses/slug';
import * as field from '@/domain/forms/fields';
import type { MessageKey } from '@/domain/forms/form';
import { formReader, readField, type Sent } from '@/domain/forms/form-reader';
import { degrees, moment, typedDate, webAddress } from '@/domain/forms/typed-fields';
import { textKey } from '@/domain/texts/text-key-form';
import { findNamed, type Named } from './named';
import { named } from './named-field';
import { KINDS } from './story-kind';
import { NAME_ROLES, type NameRole, type StoryName } from './story-name';

export interface KnownNames {
  topics: readonly Named[];
  places: readonly Named[];
  collections: readonly Named[];
  /** Those whose forms were typed, as they were typed. */
  names: readonly Named[];
  /** IANA name of the archive's time zone. */
  timeZone: string;
}

const KINDS_OF_NAMES = ['person', 'organisation', 'event'] as const;
const UNREADABLE = 'writing.wrong.unreadable';
const TOO_LONG = 'writing.wrong.tooLong';
const NO_MOMENT = 'writing.wrong.noMoment';
const BACKWARDS = 'writing.wrong.endsBeforeStart';
const short = (max: number) => field.within(field.line, { max }, TOO_LONG);
const outOf = (most: number): MessageKey => ['writing.wrong.degrees', { most }];
const chosen = field.manyLines.refine(({ length }) => length <= 200, field.says(UNREADABLE));
const calendar = field.choice('gregorian', 'julian');

const own = {
  ...textKey,
  kind: field.oneOf(KINDS, UNREADABLE),
  originalLanguage: field.parsedIfAny(field.canonical, UNREADABLE),
  eventCalendar: field.stored(calendar),
  source: field.stored(short(1_000)),
  sourceUrl: field.stored(webAddress('writing.wrong.urlUnreadable')),
  coverImageId: field.ifSent(field.idOrNull),
  venue: field.stored(short(1_000)),
  placeName: field.from('newPlaceName', short(200)),
  latitude: field.from('newPlaceLatitude', degrees(90, outOf(90))),
  longitude: field.from('newPlaceLongitude', degrees(180, outOf(180))),
  ...{ topic: chosen, place: chosen, collection: chosen, collections: field.ifSent(field.line) },
  ...{ nameAbout: chosen, nameMentioned: chosen, nameMade: chosen },
  newName: field.from('newNameForm', short(200)),
  newNameKind: field.line,
  newNameRole: field.line,
  shelfPlaces: field.from('shelfPlace-*', field.each(field.position)),
  notes: field.from('shelfNote-*', field.each(field.within(field.lines, { max: 1_000 }, TOO_LONG))),
};

const TYPED_NAMES = ['nameAboutNamed', 'nameMentionedNamed', 'nameMadeNamed', 'newNameForm'];

/** What was typed as names, to be looked up before the form is read. */
export function typedNames(form: Sent): string[] {
  return TYPED_NAMES.map((name) => readField(field.line, form, name));
}

/** Reads the form; a typed name counts as chosen. */
export function readDetailsForm(form: Sent, known: KnownNames) {
  const moments = field.stored(moment(known.timeZone, NO_MOMENT));
  const fields = {
    ...own,
    eventDate: field.stored(typedDate(readField(calendar, form, 'eventCalendar'))),
    startsAt: moments,
    endsAt: moments,
    // A list without ticks sends nothing, but the field below it is sent.
    topicNamed: field.stored(named(known.topics)),
    placeNamed: field.stored(named(known.places)),
    collectionNamed: named(known.collections),
    nameAboutNamed: field.stored(named(known.names)),
    nameMentionedNamed: field.stored(named(known.names)),
    nameMadeNamed: field.stored(named(known.names)),
  };
  return formReader(
    fields,
    ({ startsAt, endsAt, venue, placeName: name, latitude: north, longitude: east, ...rest }) => ({
      newNameForm: newNameProblem(rest, known.names),
      newNameKind: rest.newName !== '' && !kindOf(rest.newNameKind) && 'names.problem.chooseKind',
      newNameRole: rest.newName !== '' && !roleOf(rest.newNameRole) && UNREADABLE,
      startsAt:
        (startsAt === null && (endsAt !== null || venue !== '') && NO_MOMENT) ||
        (Number(startsAt) < 0 && UNREADABLE),
      endsAt: Number(endsAt) < Number(startsAt) && endsAt !== null && BACKWARDS,
      newPlaceName:
        (name === '' && (north !== null || east !== null) && 'writing.wrong.nameMissing') ||
        (isUnusable(name, rest.language) && 'places.problem.nameUnusable') ||
        (isKnown(name, known.places) && ['writing.wrong.placeKnown', { name }]),
      newPlaceLatitude: north === null && east !== null && outOf(90),
      newPlaceLongitude: east === null && north !== null && outOf(180),
    }),
    ({ storyId, language, startsAt, endsAt, venue, placeName, latitude, longitude, ...given }) => {
      const { kind, originalLanguage, eventDate, eventCalendar, source, sourceUrl } = given;
      const { coverImageId } = given;
      const shelves = withNamed(given.collection, given.collectionNamed).map((collectionId) => ({
        collectionId,
        /** From 1; null to keep it, or to append. */
        place: given.shelfPlaces.get(collectionId) ?? null,
        /** Null to keep it. */
        note: given.notes.get(collectionId) ?? null,
      }));
      return {
        storyId,
        language,
        facts: {
          ...{ kind, eventDate, eventCalendar, source, sourceUrl },
          ...(originalLanguage && { originalLanguage }),
          ...(coverImageId !== undefined && { coverImageId }),
          placeIds: withNamed(given.place, given.placeNamed),
          topicIds: withNamed(given.topic, given.topicNamed),
          names: [
            ...inRole('about', withNamed(given.nameAbout, given.nameAboutNamed)),
            ...inRole('mentioned', withNamed(given.nameMentioned, given.nameMentionedNamed)),
            ...inRole('made', withNamed(given.nameMade, given.nameMadeNamed)),
          ],
          occasion: startsAt === null ? null : { startsAt, endsAt: endsAt ?? startsAt, venue },
        },
        newName: newNameOf(given),
        newPlace: placeName === '' ? null : { name: placeName, latitude, longitude },
        /** Null where the form has no collections, for users who may not arrange them. */
        shelves: given.collections === undefined ? null : shelves,
      };
    },
  )(form);
}

function newNameProblem(
  { newName, language }: { newName: string; language: string },
  known: readonly Named[],
): MessageKey | false {
  if (isUnusable(newName, language)) return 'names.problem.nameUnusable';
  return isKnown(newName, known) && ['writing.wrong.nameKnown', { name: newName }];
}

function newNameOf(given: { newName: string; newNameKind: string; newNameRole: string }) {
  const [kind, role] = [kindOf(given.newNameKind), roleOf(given.newNameRole)];
  return given.newName !== '' && kind && role ? { name: given.newName, kind, role } : null;
}

function kindOf(sent: string) {
  return KINDS_OF_NAMES.find((each) => each === sent);
}

function roleOf(sent: string): NameRole | undefined {
  return NAME_ROLES.find((each) => each === sent);
}

function isUnusable(name: string, language: string): boolean {
  return name !== '' && slugFrom(name, language) === null;
}

function isKnown(name: string, known: readonly Named[]): boolean {
  return findNamed(name, known).is !== 'none';
}

function inRole(role: NameRole, ids: readonly string[]): StoryName[] {
  return ids.map((nameId) => ({ nameId, role }));
}

function withNamed(ids: readonly string[], named: string | null): string[] {
  return [...new Set(named === null ? ids : [...ids, named])];
}

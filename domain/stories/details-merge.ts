/**
 * Two people may change the details of a story on two pages at once. What a page sends is compared
 * with what it showed, so that only what its user changed is saved.
 */
import { z } from 'zod';
import { isSameJson } from '@/domain/documents/same';
import { type DetailsContent, type DetailsShelf, sortedShelves } from './details-content';
import type { ChangedDetails, ShelfWish } from './story-details';
import { KINDS } from './story-kind';
import { NAME_ROLES, type StoryName } from './story-name';

/** The details as a page showed them. */
export interface SeenDetails {
  facts: ChangedDetails;
  shelves: ShelfWish[];
}

/** Details that are merged as a whole. */
export type WholeDetail = Exclude<keyof ChangedDetails, 'placeIds' | 'topicIds' | 'names'>;

export interface MergedDetails {
  /** What the user changed, applied to the details as they are now. */
  changed: ChangedDetails;
  /** What somebody else had changed too, and is replaced. */
  replaced: WholeDetail[];
}

const occasion = z.object({ startsAt: z.number(), endsAt: z.number(), venue: z.string() });

const seen = z.object({
  facts: z.object({
    kind: z.enum(KINDS).optional(),
    originalLanguage: z.string().optional(),
    eventDate: z.string().optional(),
    eventCalendar: z.enum(['gregorian', 'julian']).optional(),
    source: z.string().optional(),
    sourceUrl: z.string().optional(),
    coverImageId: z.string().nullable().optional(),
    placeIds: z.array(z.string()).optional(),
    topicIds: z.array(z.string()).optional(),
    names: z.array(z.object({ nameId: z.string(), role: z.enum(NAME_ROLES) })).optional(),
    occasion: occasion.nullable().optional(),
  }),
  shelves: z.array(
    z.object({ collectionId: z.string(), place: z.number().nullable(), note: z.string() }),
  ),
});

/** Reads what the page showed from its hidden field; null where it is missing or damaged. */
export function readSeenDetails(value: unknown): SeenDetails | null {
  try {
    return seen.parse(JSON.parse(String(value)));
  } catch {
    return null;
  }
}

/** Three-way merge of details: lists by their members, all others as a whole. */
export function mergeDetails(
  shown: ChangedDetails,
  typed: ChangedDetails,
  current: ChangedDetails,
): MergedDetails {
  const { placeIds, topicIds, names, ...single } = typed;
  const changed: ChangedDetails = {};
  const replaced: WholeDetail[] = [];
  for (const key of Object.keys(single) as (keyof typeof single)[]) {
    if (isSame(typed[key], shown[key])) continue;
    Object.assign(changed, { [key]: typed[key] });
    if (!isSame(current[key], shown[key]) && !isSame(current[key], typed[key])) replaced.push(key);
  }
  if (placeIds && !isSame(placeIds, shown.placeIds)) {
    changed.placeIds = mergeIds(shown.placeIds, placeIds, current.placeIds);
  }
  if (topicIds && !isSame(topicIds, shown.topicIds)) {
    changed.topicIds = mergeIds(shown.topicIds, topicIds, current.topicIds);
  }
  if (names && !isSame(names, shown.names)) {
    changed.names = mergeNames(shown.names, names, current.names);
  }
  return { changed, replaced };
}

/** Saved details with what changed from one version to another; lists keep their order, such as the main topic. */
export function mergeContents(
  from: DetailsContent,
  to: DetailsContent,
  onto: DetailsContent,
): DetailsContent {
  const { shelves: _, ...facts } = to;
  const { changed } = mergeDetails(from, facts, onto);
  const { placeIds, topicIds, names } = facts;
  const kept = mergeDetails(from, onto, { placeIds, topicIds, names }).changed;
  return {
    ...{ ...onto, ...changed },
    ...(changed.placeIds && { placeIds: kept.placeIds ?? placeIds }),
    ...(changed.topicIds && { topicIds: kept.topicIds ?? topicIds }),
    ...(changed.names && { names: kept.names ?? names }),
    shelves: mergeContentShelves(from.shelves, to.shelves, onto.shelves),
  };
}

function mergeContentShelves(
  from: readonly DetailsShelf[],
  to: readonly DetailsShelf[],
  onto: readonly DetailsShelf[],
): DetailsShelf[] {
  const find = (shelves: readonly DetailsShelf[], id: string) =>
    shelves.find((shelf) => shelf.collectionId === id);
  const ids = mergeIds(idsOf(from), idsOf(to), idsOf(onto));
  const merged = ids.flatMap((id) => {
    const [was, is, now] = [find(from, id), find(to, id), find(onto, id)];
    const isChanged = is && !isSameJson(was?.notes, is.notes);
    const kept = now ?? is;
    return kept ? [{ ...kept, notes: isChanged ? is.notes : kept.notes }] : [];
  });
  return sortedShelves(merged);
}

const idsOf = (shelves: readonly { collectionId: string }[]) =>
  shelves.map((shelf) => shelf.collectionId);

/** A collection as it was typed; without a note where the form had no field for it. */
type TypedShelf = Omit<ShelfWish, 'note'> & { note: string | null };

/** The collections that a story is to be in, with places and notes only where the user changed them. */
export function mergeShelves(
  shown: readonly ShelfWish[],
  typed: readonly TypedShelf[],
  current: readonly { collectionId: string; note: string }[],
): ShelfWish[] {
  return mergeIds(idsOf(shown), idsOf(typed), idsOf(current)).map((collectionId) => {
    const isIt = (shelf: { collectionId: string }) => shelf.collectionId === collectionId;
    const [was, is, now] = [shown.find(isIt), typed.find(isIt), current.find(isIt)];
    return {
      collectionId,
      place: is && is.place !== was?.place ? is.place : null,
      note: is?.note != null && is.note !== was?.note ? is.note : (now?.note ?? is?.note ?? ''),
    };
  });
}

/** The typed order, without what somebody else removed and with what somebody else added at its end. */
function mergeIds(
  shown: readonly string[] = [],
  typed: readonly string[],
  current: readonly string[] = [],
): string[] {
  const kept = typed.filter((id) => current.includes(id) || !shown.includes(id));
  return [...new Set([...kept, ...current.filter((id) => !shown.includes(id))])];
}

function mergeNames(
  shown: readonly StoryName[] = [],
  typed: readonly StoryName[],
  current: readonly StoryName[] = [],
): StoryName[] {
  const keyOf = ({ role, nameId }: StoryName) => `${role} ${nameId}`;
  const keys = mergeIds(shown.map(keyOf), typed.map(keyOf), current.map(keyOf));
  return keys.flatMap((key) => [...typed, ...current].find((each) => keyOf(each) === key) ?? []);
}

/** Whether two details are equal; what is absent is none. */
function isSame(one: unknown, other: unknown): boolean {
  return isSameJson(one ?? null, other ?? null);
}

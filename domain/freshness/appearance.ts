/**
 * How a story appears to readers, as plain data, and which tags a change of it invalidates. A write
 * compares the appearance before and after, so that it need not know which pages show what.
 */
import {
  AGENDA,
  AUTHOR_COUNTS,
  addressTag,
  CALENDAR,
  COLLECTIONS,
  COUNTS,
  feedTag,
  frontTag,
  LINKS,
  linkTag,
  listTag,
  NAME_COUNTS,
  PLACE_COUNTS,
  publishedNearTag,
  relatedTag,
  SITEMAP,
  shelfTag,
  storyTag,
  subjectsTag,
  textTag,
} from '@/cache/tags';
import { chooseText, type PublishedText } from '@/domain/text-choice/published-text';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';

export interface AppearingText extends PublishedText {
  revisionId: string;
  behind: number;
}

/** Stories whose pages may list another one as related. */
export interface Neighbours {
  /** Those next to it in its topics by date of the event, within ten years. */
  inTime: string[];
  /** Those next to it in its topics by day of publication. */
  byPublication: string[];
}

export interface Appearance {
  storyId: string;
  originalLanguage: string;
  /** Facts shown in lists in every language (kind, date, cover, topics). */
  rowFacts: string;
  /** Time and place of the event while a text is published; else empty. */
  agenda: string;
  /** Facts shown only on the story's pages (source, places). */
  pageFacts: string;
  /** The lists of its names, each with the role in which the story is in it. */
  names: { list: string; role: string }[];
  eventSort: number;
  /** When the story was first published in any language; 0 while it was not. */
  firstPublishedAt: number;
  published: AppearingText[];
  withdrawn: { language: string; slug: string; reason: string }[];
  /**
   * Lists with the story: `site`, `topic:{id}`, `place:{id}`, `name:{id}`, `author:{id}`,
   * `day:{MM-DD}`; none
   * while it is not public.
   */
  lists: string[];
  /** Lists that no kept page shows, so that they have no tags: `kind:{kind}`, `decade:{year}`. */
  facets: string[];
  collections: string[];
  neighbours: Neighbours;
}

/**
 * The tags that are stale after a change of appearance.
 * @param before null for a new story
 * @param after null for a deleted story
 */
export function staleTags(before: Appearance | null, after: Appearance | null): Set<string> {
  const stale = new Set<string>();
  const known = after ?? before;
  if (!known) return stale;
  addTextTags(stale, known.storyId, before, after);
  addListTags(stale, before, after);
  addApartTags(stale, before, after);
  return stale;
}

function addTextTags(
  stale: Set<string>,
  storyId: string,
  before: Appearance | null,
  after: Appearance | null,
): void {
  if (links(before) !== links(after)) stale.add(storyTag(storyId));
  if (addresses(before) !== addresses(after)) stale.add(linkTag(storyId)).add(LINKS);
  const was = pages(before);
  const is = pages(after);
  for (const language of new Set([...was.keys(), ...is.keys()])) {
    const [old, now] = [was.get(language), is.get(language)];
    if (old?.print !== now?.print) {
      stale.add(textTag(storyId, language));
      stale.add(SITEMAP);
    }
    if (old?.slug !== now?.slug || old?.state !== now?.state) {
      for (const slug of [old?.slug, now?.slug]) {
        if (slug !== undefined) stale.add(addressTag('story', language, slug));
      }
    }
  }
}

function addListTags(
  stale: Set<string>,
  before: Appearance | null,
  after: Appearance | null,
): void {
  const lists = union(before?.lists, after?.lists);
  const shelves = union(before?.collections, after?.collections);
  const inTime = union(before?.neighbours.inTime, after?.neighbours.inTime);
  const byPublication = union(before?.neighbours.byPublication, after?.neighbours.byPublication);
  const moved = sharedLists(before) !== sharedLists(after);
  const factsDiffer = before?.pageFacts !== after?.pageFacts;
  for (const language of INTERFACE_LANGUAGES) {
    const rowsDiffer = moved || row(before, language) !== row(after, language);
    const onlyDiffer = isIn(before, language) !== isIn(after, language);
    if (rowsDiffer || onlyDiffer) {
      for (const list of lists) stale.add(listTag(list, language));
      for (const id of shelves) stale.add(shelfTag(id, language));
      stale.add(frontTag(language));
    }
    if (rowsDiffer || onlyDiffer || factsDiffer) {
      for (const id of inTime) stale.add(relatedTag(id, language));
      for (const id of byPublication) stale.add(publishedNearTag(id, language));
    }
    if (rowsDiffer || factsDiffer || revision(before, language) !== revision(after, language)) {
      for (const list of lists) stale.add(feedTag(list, language));
      for (const id of shelves) stale.add(feedTag(`collection:${id}`, language));
    }
  }
  if (factsDiffer || names(before) !== names(after)) {
    for (const list of lists) if (list.startsWith('topic:')) stale.add(subjectsTag(list));
  }
  if (moved || languages(before) !== languages(after)) stale.add(COUNTS);
  if (moved && shelves.size > 0) stale.add(COLLECTIONS);
  if (days(before) !== days(after)) stale.add(CALENDAR);
  if ((before?.agenda ?? '') !== (after?.agenda ?? '')) stale.add(AGENDA);
}

/**
 * Lists whose rows do not show that a story is in them, so one more of them leaves the other lists
 * as they were; each with the tag of its counts.
 */
const APART = {
  'place:': PLACE_COUNTS,
  'name:': NAME_COUNTS,
  'author:': AUTHOR_COUNTS,
};

function addApartTags(
  stale: Set<string>,
  before: Appearance | null,
  after: Appearance | null,
): void {
  for (const [prefix, counts] of Object.entries(APART)) {
    const [was, is] = [rolesIn(before, prefix), rolesIn(after, prefix)];
    const every = [...union([...was.keys()], [...is.keys()])];
    const changed = every.filter((list) => was.get(list) !== is.get(list));
    const joined = changed.filter((list) => was.has(list) !== is.has(list));
    for (const language of INTERFACE_LANGUAGES) {
      for (const list of changed) stale.add(listTag(list, language));
      for (const list of joined) stale.add(feedTag(list, language));
    }
    const isCounted = joined.length > 0 || languages(before) !== languages(after);
    if (every.length > 0 && isCounted) stale.add(counts);
  }
}

/** The lists with a prefix that the story is in, each with its roles there; only names have any. */
function rolesIn(seen: Appearance | null, prefix: string): Map<string, string> {
  const lists = seen?.lists.filter((list) => list.startsWith(prefix)) ?? [];
  const roles = (list: string) =>
    seen?.names.flatMap((each) => (each.list === list ? each.role : [])).join(' ') ?? '';
  return new Map(lists.map((list) => [list, roles(list)]));
}

function sharedLists(seen: Appearance | null): string {
  const isApart = (list: string) => Object.keys(APART).some((prefix) => list.startsWith(prefix));
  return seen?.lists.filter((list) => !isApart(list)).join() ?? '';
}

function chosen(seen: Appearance | null, language: string): AppearingText | null {
  return seen ? chooseText(seen.published, language, seen.originalLanguage) : null;
}

function row(seen: Appearance | null, language: string): string {
  const text = chosen(seen, language);
  if (!seen || !text) return '';
  const { language: tongue, slug, title, teaser, firstPublishedAt } = text;
  return JSON.stringify([tongue, slug, title, teaser, firstPublishedAt, seen.rowFacts]);
}

function revision(seen: Appearance | null, language: string): string {
  return chosen(seen, language)?.revisionId ?? '';
}

function isIn(seen: Appearance | null, language: string): boolean {
  return seen?.published.some((text) => text.language === language) ?? false;
}

function languages(seen: Appearance | null): string {
  return seen?.published.map((text) => text.language).join() ?? '';
}

function names(seen: Appearance | null): string {
  return JSON.stringify(seen?.names);
}

function days(seen: Appearance | null): string {
  return seen?.lists.filter((list) => list.startsWith('day:')).join() ?? '';
}

function links(seen: Appearance | null): string {
  if (!seen) return '';
  const texts = seen.published.map((text) => [text.language, text.slug, text.title]);
  return JSON.stringify([texts, seen.rowFacts, seen.pageFacts, seen.names, seen.collections]);
}

/** The data that determines where links to the story lead. */
function addresses(seen: Appearance | null): string {
  if (!seen?.published.length) return '';
  const texts = seen.published.map((text) => [text.language, text.slug]);
  return JSON.stringify([texts, seen.originalLanguage]);
}

function pages(seen: Appearance | null) {
  const found = new Map<string, { slug: string; state: string; print: string }>();
  for (const text of seen?.published ?? []) {
    const print = JSON.stringify([text.slug, text.revisionId, text.behind]);
    found.set(text.language, { slug: text.slug, state: 'published', print });
  }
  for (const text of seen?.withdrawn ?? []) {
    const print = JSON.stringify([text.slug, text.reason]);
    found.set(text.language, { slug: text.slug, state: 'withdrawn', print });
  }
  return found;
}

function union(first: readonly string[] = [], second: readonly string[] = []): Set<string> {
  return new Set([...first, ...second]);
}

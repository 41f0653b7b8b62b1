import { kindInFolder, NAMED_KINDS, type NamedKind } from '@/domain/addresses/named-kind';
import { isMonth, monthsUntil } from '@/domain/dates/month';
import { canonicalTag } from '@/i18n/languages';
import type { Counted, CountedKind } from './request-counts';

/** Kinds whose pages are counted one by one. */
export const LISTED_KINDS = ['story', ...NAMED_KINDS] as const;

export type ListedKind = 'story' | NamedKind;

/** Which requests are shown; `feed` for feeds of every kind, empty for all pages. */
export const SHOWN_KINDS = [...LISTED_KINDS, 'feed', 'site', 'other'] as const;

export type ShownKind = '' | (typeof SHOWN_KINDS)[number];

export interface StatisticsFilter {
  month: string;
  kind: ShownKind;
  /** BCP 47; empty for all. */
  language: string;
}

export interface MonthCount {
  month: string;
  count: number;
}

export interface LanguageCount {
  /** Empty for requests that were not counted apart. */
  language: string;
  count: number;
}

/** Requests for one page or feed. */
export interface Requested {
  kind: CountedKind;
  subjectId: string;
  count: number;
}

/** The most requested pages of a kind; `isCut` when there are more. */
export interface RequestedList {
  kind: ListedKind | 'feed';
  rows: Requested[];
  isCut: boolean;
}

export interface Statistics {
  /** Twelve months, oldest first; the last is the one asked for. */
  months: MonthCount[];
  byLanguage: LanguageCount[];
  lists: RequestedList[];
  /** Requests of the month that were not counted apart. */
  further: number;
  /** The first month with a request; null before the first one. */
  first: string | null;
  /** Languages of what was requested in these months. */
  languages: string[];
}

/** What has a page of its requests, apart from stories: the site's id is empty. */
export interface StatisticsSubject {
  kind: NamedKind | 'site';
  subjectId: string;
}

/** Requests for a page and for the feeds of the same thing. */
export interface NamedStatistics {
  page: StoryStatistics;
  feed: StoryStatistics;
}

/** The kind that an address of statistics names by its folder; null for none. */
export function subjectKind(folder: string): StatisticsSubject['kind'] | null {
  return folder === 'site' ? 'site' : kindInFolder(folder);
}

/** Requests for one story. */
export interface StoryStatistics {
  months: MonthCount[];
  byLanguage: LanguageCount[];
}

const MONTHS = 12;

/** The months that a page shows, oldest first. */
export function shownMonths(last: string): string[] {
  return monthsUntil(last, MONTHS);
}

/** Reads a filter from query parameters; invalid values are ignored. @param now the current month */
export function readStatisticsFilter(
  query: Record<string, string | string[] | undefined>,
  now: string,
): StatisticsFilter {
  const { month = '', kind = '', language = '' } = query;
  return {
    month: typeof month === 'string' && isMonth(month) ? month : now,
    kind: SHOWN_KINDS.find((each) => each === kind) ?? '',
    language: (typeof language === 'string' && canonicalTag(language)) || '',
  };
}

/** Sums up requests by month, with 0 for months without any. */
export function sumByMonth(
  rows: readonly Pick<Counted, 'month' | 'count'>[],
  months: readonly string[],
): MonthCount[] {
  return months.map((month) => ({
    month,
    count: sumOf(rows.filter((row) => row.month === month)),
  }));
}

/** Sums up requests by language, the most requested first. */
export function sumByLanguage(rows: readonly LanguageCount[]): LanguageCount[] {
  const languages = [...new Set(rows.map(({ language }) => language))];
  return languages
    .map((language) => ({
      language,
      count: sumOf(rows.filter((row) => row.language === language)),
    }))
    .toSorted((one, other) => other.count - one.count);
}

/**
 * Sums up requests by page, the most requested first.
 * @param merged by the id of what was merged into something else: the id of that
 */
export function sumBySubject(
  rows: readonly Requested[],
  merged: ReadonlyMap<string, string>,
): Requested[] {
  const sums = new Map<string, Requested>();
  for (const { kind, subjectId, count } of rows) {
    const id = merged.get(subjectId) ?? subjectId;
    const sum = sums.get(`${kind}:${id}`);
    if (sum) sum.count += count;
    else sums.set(`${kind}:${id}`, { kind, subjectId: id, count });
  }
  return [...sums.values()].toSorted((one, other) => other.count - one.count);
}

function sumOf(rows: readonly { count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

import { readSettings } from '@/app/frame';
import type { ListedStories } from '@/components/named/ListedRows';
import type { ListView } from '@/components/named/list-view';
import { decadesOf } from '@/components/named/year-strip-path';
import { countStories } from '@/domain/freshness/count-queries';
import { type Cursor, cursorText, parseCursor, parseDecade } from '@/domain/reader/cursor';
import { countDecades } from '@/domain/reader/decade-queries';
import { beforeDecade, previousPage } from '@/domain/reader/list-position-queries';
import { listStories } from '@/domain/reader/story-list-queries';
import { getYears } from '@/domain/reader/year-queries';

export type Query = Record<string, string | string[] | undefined>;

export interface AskedView extends ListView {
  /** Cursor of the page; null for the first. */
  after: Cursor | null;
  /** Decade at which the page begins, by its first year; null for none. */
  from: number | null;
}

/** Parses the query; null when its cursor or decade is invalid. */
export function readView(query: Query): AskedView | null {
  const { before, only, order, from } = query;
  const after = typeof before === 'string' ? parseCursor(before) : null;
  if (before !== undefined && !after) return null;
  const decade = typeof from === 'string' ? parseDecade(from) : null;
  if (from !== undefined && decade === null) return null;
  const isTimeline = order === 'timeline';
  const byEvent = isTimeline || order === 'event' || decade !== null;
  return { only: only === '1', byEvent, isTimeline, after, from: after ? null : decade };
}

/** The view with the cursor of the decade that it begins at. */
export async function atDecade(list: string, language: string, asked: AskedView) {
  const { only, from } = asked;
  if (from === null) return asked;
  return { ...asked, after: await beforeDecade({ list, language, only }, from) };
}

/**
 * One page of a list of stories; counts only on the first, years there and where a decade begins.
 * @param hasYears whether the page shows the years
 */
export async function listedStories(
  list: string,
  language: string,
  { only, byEvent, isTimeline, after, from }: AskedView,
  hasYears = true,
): Promise<ListedStories> {
  const view = { only, byEvent, isTimeline, from };
  const request = {
    ...{ list, language, only },
    order: byEvent ? ('event' as const) : ('published' as const),
  };
  const { rows, next } = await listStories({ ...request, after });
  const previous = after && (await previousPage({ ...request, after }));
  const { showUntranslated } = await readSettings();
  const years = hasYears && (!after || from !== null) ? await getYears(list, language, only) : [];
  return {
    view,
    rows,
    next: next && cursorText(next),
    previous: previous && cursorText(previous),
    hasOthers: showUntranslated,
    years,
    opening: after ? null : await opening(),
  };

  async function opening() {
    const decades = await countDecades(list, decadesOf(years), language, only);
    return {
      counts: { all: await countStories(list), only: await countStories(list, language) },
      decades,
    };
  }
}

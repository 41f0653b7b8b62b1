import { readSettings } from '@/app/frame';
import type { ListedStories } from '@/components/named/ListedRows';
import type { ListView } from '@/components/named/list-view';
import { countStories } from '@/domain/freshness/count-queries';
import { type Cursor, cursorText, parseCursor } from '@/domain/reader/cursor';
import { listStories } from '@/domain/reader/story-list-queries';
import { getYears } from '@/domain/reader/year-queries';

export type Query = Record<string, string | string[] | undefined>;

export interface AskedView extends ListView {
  /** Cursor of the page; null for the first. */
  after: Cursor | null;
}

/** Parses the query; null when its cursor is invalid. */
export function readView(query: Query): AskedView | null {
  const { before, only, order } = query;
  const after = typeof before === 'string' ? parseCursor(before) : null;
  if (before !== undefined && !after) return null;
  return { only: only === '1', byEvent: order === 'event', after };
}

/**
 * One page of a list of stories; counts and years only on the first.
 * @param hasYears whether the page shows the years
 */
export async function listedStories(
  list: string,
  language: string,
  { after, ...view }: AskedView,
  hasYears = true,
): Promise<ListedStories> {
  const { rows, next } = await listStories({
    list,
    language,
    only: view.only,
    order: view.byEvent ? 'event' : 'published',
    after,
  });
  const { showUntranslated } = await readSettings();
  return {
    view,
    rows,
    next: next && cursorText(next),
    hasOthers: showUntranslated,
    opening: after ? null : await opening(),
  };

  async function opening() {
    return {
      counts: { all: await countStories(list), only: await countStories(list, language) },
      years: hasYears ? await getYears(list, language, view.only) : [],
    };
  }
}

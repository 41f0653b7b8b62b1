import type { Metadata } from 'next';
import { listPage } from '@/app/_linked-data/list-page';
import { cardOfDay } from '@/app/_share/cards';
import { todayPath } from '@/app/address';
import { languageLinks, readSettings } from '@/app/frame';
import { pageHead, pathsOf } from '@/app/head';
import { rightUntil } from '@/cache/context';
import type { DayPageProps } from '@/components/calendar/DayPage';
import type { Frame } from '@/components/layout/frame';
import { getDaysAround } from '@/domain/calendar/queries';
import { dayList } from '@/domain/dates/today';
import { listNamesOfDays } from '@/domain/names/index-queries';
import type { ShownName } from '@/domain/names/shown-name';
import { type Cursor, cursorText, parseCursor } from '@/domain/reader/cursor';
import type { StoryRow } from '@/domain/reader/story';
import { listStories } from '@/domain/reader/story-list-queries';
import { monthDayInWords } from '@/i18n/event-date';
import { getT } from '@/i18n/translate';

/** Cursor in a day's stories, null for the first page; undefined when invalid. */
export function readDayAddress(query: {
  before?: string | string[] | undefined;
}): Cursor | null | undefined {
  if (query.before === undefined) return null;
  return (typeof query.before === 'string' && parseCursor(query.before)) || undefined;
}

/**
 * Data of a page about a day (`MM-DD`).
 * @param after cursor in the day's stories
 */
export async function dayContents(
  frame: Frame,
  day: string,
  now: number,
  after: Cursor | null = null,
): Promise<Pick<DayPageProps, 'day' | 'around' | 'rows' | 'names' | 'after' | 'next'>> {
  const { language, timeZone } = frame;
  const { list, until } = dayList(day, timeZone, now);
  if (until !== null) rightUntil(until);
  const { rows, next } = await listStories({ list, language, order: 'event', after });
  return {
    day,
    around: await getDaysAround(day),
    rows,
    names: after ? [] : await namesOf(list === `day:${day}` ? [day] : ['02-28', '02-29'], language),
    after: after && cursorText(after),
    next: next && cursorText(next),
  };
}

async function namesOf(days: readonly string[], language: string): Promise<ShownName[]> {
  const { showUntranslated } = await readSettings();
  return listNamesOfDays(days, language, !showUntranslated);
}

/**
 * Head of a page about a day.
 * @param pathDay the day in the address; none for "today"
 * @param after cursor; a later page has its own canonical address
 */
export async function dayHead(
  frame: Frame,
  day: string,
  pathDay?: string,
  after: Cursor | null = null,
): Promise<Metadata> {
  const t = getT(frame.language);
  const date = monthDayInWords(day, frame.language);
  const languages = pathsOf(languageLinks(frame, (language) => todayPath(language, pathDay)));
  const path = todayPath(frame.language, pathDay);
  return pageHead({
    frame,
    title: t('today.title', { date }),
    description: t('today.description', { date }),
    path: after ? `${path}?before=${cursorText(after)}` : path,
    languages: after ? undefined : languages,
    otherwise: languages[frame.defaultLanguage],
    share: await cardOfDay(frame, day),
    sharedAs: todayPath(frame.language, day),
  });
}

/** The first page about a day as schema.org data. */
export function dayLinkedData(frame: Frame, day: string, rows: readonly StoryRow[]) {
  const { language } = frame;
  const t = getT(language);
  return listPage(frame, {
    name: t('today.title', { date: monthDayInWords(day, language) }),
    path: todayPath(language, day),
    above: [{ name: t('frame.today'), path: todayPath(language) }],
    rows,
  });
}

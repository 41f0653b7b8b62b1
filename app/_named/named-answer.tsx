import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { namedFeed } from '@/app/_feeds/feed-sources';
import { cardOfTerm } from '@/app/_share/cards';
import { namedPath, pageParam } from '@/app/address';
import { pageHead, pathsOf, problemHead } from '@/app/head';
import { answerWith, sendTo } from '@/cache/context';
import type { Frame, LanguageLink } from '@/components/layout/frame';
import { ProblemPage } from '@/components/layout/ProblemPage';
import type { ListedStories } from '@/components/named/ListedRows';
import { viewPath } from '@/components/named/list-view';
import { yearOfDay } from '@/domain/dates/year-of-day';
import { hasStories } from '@/domain/freshness/count-queries';
import { cursorText } from '@/domain/reader/cursor';
import type { NamedTerm } from '@/domain/taxonomy/named-term';
import { shortDate, yearInWords } from '@/i18n/event-date';
import { languageName } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import { type AskedView, atDecade, listedStories, type Query, readView } from './list-view';
import { type NamedPages, namedAt, namedLinks } from './named-pages';

interface Asked {
  locale: string;
  slug: string;
  query: Query;
}

/** Metadata of the page at an address. */
export async function namedMetadata<T extends NamedTerm>(
  pages: NamedPages<T>,
  { locale, slug, query }: Asked,
): Promise<Metadata> {
  const { frame, found } = await namedAt(pages, pageParam(locale), pageParam(slug));
  const view = readView(query);
  if (!view) return problemHead(frame, 'malformed');
  if (found?.is !== 'here') {
    return problemHead(frame, found?.is === 'withdrawn' ? 'gone' : 'missing');
  }
  const { kind } = pages;
  const at = await atDecade(`${kind}:${found.term.id}`, frame.language, view);
  return headOf(frame, pages, found.term, at);
}

/** What a page shows, or the answer where there is no page. */
export type NamedAnswer<T extends NamedTerm> =
  | {
      is: 'here';
      frame: Frame;
      term: T;
      stories: ListedStories;
      /** The same page in other languages, in the same order. */
      languages: LanguageLink[];
    }
  | { is: 'answered'; answer: ReactNode };

/** Finds what is at an address, with a page of its stories. */
export async function namedAnswer<T extends NamedTerm>(
  pages: NamedPages<T>,
  { locale, slug, query }: Asked,
): Promise<NamedAnswer<T>> {
  const { frame, found } = await namedAt(pages, pageParam(locale), pageParam(slug));
  const view = readView(query);
  if (!view) {
    answerWith(400);
    return { is: 'answered', answer: <ProblemPage frame={frame} problem="malformed" /> };
  }
  if (found?.is === 'moved') {
    const home = namedPath(pages.kind, frame.language, found.slug);
    const { after } = view;
    sendTo(viewPath(home, view, after ? cursorText(after) : undefined), 308);
    return { is: 'answered', answer: null };
  }
  if (found?.is !== 'here') return { is: 'answered', answer: nothing(frame, found) };
  const { term } = found;
  const list = `${pages.kind}:${term.id}`;
  // An order that is always the same needs no place in addresses.
  const at = await atDecade(list, frame.language, view);
  const order = pages.isByEvent ? { ...at, byEvent: true } : at;
  const stories = await listedStories(list, frame.language, order);
  const languages = namedLinks(frame, pages.kind, term, viewPath('', view));
  return { is: 'here', frame, term, stories: { ...stories, view }, languages };
}

/** The page that says that there is none, or no longer. */
export function nothing(frame: Frame, found: { is: 'withdrawn' } | null): ReactNode {
  answerWith(found ? 410 : 404);
  return <ProblemPage frame={frame} problem={found ? 'gone' : 'missing'} />;
}

/** The title of a page of stories, which says what the page leaves out and where it begins. */
function listTitle(name: string, { language, timeZone }: Frame, asked: AskedView): string {
  const t = getT(language);
  const { only, byEvent, isTimeline, after, from } = asked;
  const before = after && !byEvent && shortDate(new Date(after.key), language, timeZone);
  const begins = from ?? (after && byEvent ? yearOfDay(after.key) : null);
  // Stories without a date come last, under a key far in the future.
  const year = begins !== null && begins < 10_000 && yearInWords(begins, language);
  return [
    name,
    only && t('topic.only', { language: languageName(language, language) }),
    byEvent && t(isTimeline ? 'topic.timeline' : 'topic.byEvent'),
    before && t('topic.before', { date: before }),
    year && t('topic.after', { date: year }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Head of a page; a later page of its stories has its own canonical address. */
async function headOf(
  frame: Frame,
  { kind, needsStories }: Pick<NamedPages, 'kind' | 'needsStories'>,
  term: NamedTerm,
  asked: AskedView,
): Promise<Metadata> {
  const { language } = frame;
  const home = namedPath(kind, language, term.slug);
  const { after } = asked;
  const path = viewPath(home, { ...asked, from: null }, after ? cursorText(after) : undefined);
  const languages = pathsOf(namedLinks(frame, kind, term));
  const feeds = [
    await namedFeed(kind, term, language),
    ...(kind === 'collection' ? [] : [await namedFeed(kind, term, language, true)]),
  ];
  const head = pageHead({
    frame,
    title: listTitle(term.name, frame, asked),
    description: term.description || undefined,
    path,
    languages: path === home ? languages : undefined,
    otherwise: languages[frame.defaultLanguage],
    feeds,
    share: await cardOfTerm(frame, term),
    sharedAs: home,
  });
  const isEmpty = needsStories && !(await hasStories(`${kind}:${term.id}`, language));
  return isEmpty ? { ...head, robots: { index: false } } : head;
}

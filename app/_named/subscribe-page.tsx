import type { Metadata } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { namedFeed } from '@/app/_feeds/feed-sources';
import { absolute, namedPath, pageParam } from '@/app/address';
import { pageHead, pathsOf, problemHead } from '@/app/head';
import { sendTo } from '@/cache/context';
import { PageFrame } from '@/components/layout/PageFrame';
import { FollowPage } from '@/components/subscriptions/FollowPage';
import type { NamedKind } from '@/domain/addresses/named-kind';
import { isMailOffered } from '@/domain/mail-switch/switch-queries';
import { scopeKey } from '@/domain/subscriptions/scope';
import type { NamedTerm } from '@/domain/taxonomy/named-term';
import { getT } from '@/i18n/translate';
import { nothing } from './named-answer';
import { type NamedPages, namedAt, namedLinks } from './named-pages';

interface Asked {
  locale: string;
  slug: string;
}

/** Metadata of the page about the feeds of a topic, collection, place or name. */
export async function subscribeMetadata<T extends NamedTerm>(
  pages: NamedPages<T>,
  { locale, slug }: Asked,
): Promise<Metadata> {
  const { frame, found } = await namedAt(pages, pageParam(locale), pageParam(slug));
  if (found?.is !== 'here') {
    return problemHead(frame, found?.is === 'withdrawn' ? 'gone' : 'missing');
  }
  const { term } = found;
  const { language } = frame;
  const languages = pathsOf(namedLinks(frame, pages.kind, term, '/subscribe'));
  return pageHead({
    frame,
    title: getT(language)('subscribe.to', { name: term.name }),
    path: `${namedPath(pages.kind, language, term.slug)}/subscribe`,
    languages,
    otherwise: languages[frame.defaultLanguage],
    feeds: [await namedFeed(pages.kind, term, language)],
  });
}

/** The page about the feeds of a topic, collection, place or name. */
export async function subscribeAnswer<T extends NamedTerm>(
  pages: NamedPages<T>,
  { locale, slug }: Asked,
): Promise<ReactNode> {
  await connection();
  const { kind, section } = pages;
  const { frame, found } = await namedAt(pages, pageParam(locale), pageParam(slug));
  if (found?.is === 'moved') {
    sendTo(`${namedPath(kind, frame.language, found.slug)}/subscribe`, 308);
    return null;
  }
  if (found?.is !== 'here') return nothing(frame, found);
  const { term } = found;
  const home = namedPath(kind, frame.language, term.slug);
  const page = { frame, name: term.name, home, homeUrl: absolute(home) };
  const languages = namedLinks(frame, kind, term, '/subscribe');
  const scope = await followedScope(kind, term.id);
  return (
    <PageFrame frame={frame} languages={languages} section={section}>
      <FollowPage {...page} scope={scope} />
    </PageFrame>
  );
}

/** The key of the scope that can be followed by e-mail, where that is offered. */
export async function followedScope(kind: NamedKind, id: string): Promise<string | undefined> {
  if (kind !== 'topic' && kind !== 'collection' && kind !== 'name') return undefined;
  return (await isMailOffered({ kind, id })) ? scopeKey({ kind, id }) : undefined;
}

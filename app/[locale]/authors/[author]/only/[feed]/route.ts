import { feedRoute } from '@/app/_feeds/feed-response';
import { findNamedFeed } from '@/app/_feeds/feed-sources';
import { AUTHOR_PAGES } from '@/app/_named/author-pages';

interface Params {
  locale: string;
  author: string;
  feed: string;
}

export const GET = feedRoute<Params>(({ locale, author }) =>
  findNamedFeed(AUTHOR_PAGES, locale, author, true),
);

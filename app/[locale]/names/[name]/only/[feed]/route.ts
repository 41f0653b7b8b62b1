import { feedRoute } from '@/app/_feeds/feed-response';
import { findNamedFeed } from '@/app/_feeds/feed-sources';
import { NAME_PAGES } from '@/app/_named/name-pages';

interface Params {
  locale: string;
  name: string;
  feed: string;
}

export const GET = feedRoute<Params>(({ locale, name }) =>
  findNamedFeed(NAME_PAGES, locale, name, true),
);

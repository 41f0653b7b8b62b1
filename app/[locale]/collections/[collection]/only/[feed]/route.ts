import { feedRoute } from '@/app/_feeds/feed-response';
import { findNamedFeed } from '@/app/_feeds/feed-sources';
import { COLLECTION_PAGES } from '@/app/_named/collection-pages';

interface Params {
  locale: string;
  collection: string;
  feed: string;
}

export const GET = feedRoute<Params>(({ locale, collection }) =>
  findNamedFeed(COLLECTION_PAGES, locale, collection, true),
);

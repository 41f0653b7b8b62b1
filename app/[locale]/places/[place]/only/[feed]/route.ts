import { feedRoute } from '@/app/_feeds/feed-response';
import { findNamedFeed } from '@/app/_feeds/feed-sources';
import { PLACE_PAGES } from '@/app/_named/place-pages';

interface Params {
  locale: string;
  place: string;
  feed: string;
}

export const GET = feedRoute<Params>(({ locale, place }) =>
  findNamedFeed(PLACE_PAGES, locale, place, true),
);

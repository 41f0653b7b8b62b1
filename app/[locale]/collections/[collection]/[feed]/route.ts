import { feedRoute } from '@/app/_feeds/feed-response';
import { findCollectionFeed } from '@/app/_feeds/feed-sources';

interface Params {
  locale: string;
  collection: string;
  feed: string;
}

export const GET = feedRoute<Params>(({ locale, collection }) =>
  findCollectionFeed(locale, collection.normalize('NFC')),
);

import { findCollectionFeed } from '@/app/feed-places';
import { feedRoute } from '@/app/feed-response';

interface Params {
  locale: string;
  collection: string;
}

export const GET = feedRoute<Params>('rss', ({ locale, collection }) =>
  findCollectionFeed(locale, collection.normalize('NFC')),
);

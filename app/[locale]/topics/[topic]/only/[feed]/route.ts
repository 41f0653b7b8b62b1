import { feedRoute } from '@/app/_feeds/feed-response';
import { findTopicFeed } from '@/app/_feeds/feed-sources';

interface Params {
  locale: string;
  topic: string;
  feed: string;
}

export const GET = feedRoute<Params>(({ locale, topic }) =>
  findTopicFeed(locale, topic.normalize('NFC'), true),
);

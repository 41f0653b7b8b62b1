import { findTopicFeed } from '@/app/feed-places';
import { feedRoute } from '@/app/feed-response';

interface Params {
  locale: string;
  topic: string;
}

export const GET = feedRoute<Params>('rss', ({ locale, topic }) =>
  findTopicFeed(locale, topic.normalize('NFC'), false),
);

import { feedRoute } from '@/app/_feeds/feed-response';
import { findTopicFeed } from '@/app/_feeds/feed-sources';

interface Params {
  locale: string;
  topic: string;
}

export const GET = feedRoute<Params>('atom', ({ locale, topic }) =>
  findTopicFeed(locale, topic.normalize('NFC'), false),
);

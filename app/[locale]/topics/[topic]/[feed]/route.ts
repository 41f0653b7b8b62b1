import { feedRoute } from '@/app/_feeds/feed-response';
import { findNamedFeed } from '@/app/_feeds/feed-sources';
import { TOPIC_PAGES } from '@/app/_named/topic-pages';

interface Params {
  locale: string;
  topic: string;
  feed: string;
}

export const GET = feedRoute<Params>(({ locale, topic }) =>
  findNamedFeed(TOPIC_PAGES, locale, topic),
);

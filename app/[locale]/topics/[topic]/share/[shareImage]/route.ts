import { TOPIC_PAGES } from '@/app/_named/topic-pages';
import { namedShareRoute } from '@/app/_share/named-share';

interface Params {
  locale: string;
  topic: string;
  shareImage: string;
}

/** The share image of a topic. */
export const GET = namedShareRoute<Params>(TOPIC_PAGES, ({ topic }) => topic);

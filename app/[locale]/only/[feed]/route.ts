import { feedRoute } from '@/app/_feeds/feed-response';
import { siteFeed } from '@/app/_feeds/feed-sources';

interface Params {
  locale: string;
  feed: string;
}

export const GET = feedRoute<Params>(async ({ locale }) => ({
  is: 'here',
  place: await siteFeed(locale, true),
}));

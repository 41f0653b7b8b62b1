import { feedRoute } from '@/app/_feeds/feed-response';
import { siteFeed } from '@/app/_feeds/feed-sources';

interface Params {
  locale: string;
}

export const GET = feedRoute<Params>('json', async ({ locale }) => ({
  is: 'here',
  place: await siteFeed(locale),
}));

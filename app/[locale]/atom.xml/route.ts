import { feedRoute } from '@/app/_feeds/feed-response';
import { siteFeed } from '@/app/_feeds/feed-sources';

interface Params {
  locale: string;
}

export const GET = feedRoute<Params>('atom', async ({ locale }) => ({
  is: 'here',
  place: await siteFeed(locale),
}));

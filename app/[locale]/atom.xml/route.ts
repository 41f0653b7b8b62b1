import { siteFeed } from '@/app/feed-places';
import { feedRoute } from '@/app/feed-response';

interface Params {
  locale: string;
}

export const GET = feedRoute<Params>('atom', async ({ locale }) => ({
  is: 'here',
  place: await siteFeed(locale),
}));

import { cardOfStory } from '@/app/_share/cards';
import { shareRoute } from '@/app/_share/share-route';
import { storyPath } from '@/app/address';
import { storyAt } from '../../find-story';

interface Params {
  locale: string;
  story: string;
  shareImage: string;
}

/** The share image of a story. */
export const GET = shareRoute<Params>(async ({ locale, story: slug }) => {
  const { frame, found } = await storyAt(locale, slug.normalize('NFC'));
  if (found.is === 'withdrawn') return { is: 'withdrawn' };
  if (found.is === 'moved') return { is: 'moved', page: storyPath(found.language, found.slug) };
  if (found.is !== 'here') return null;
  const { story } = found;
  const page = storyPath(story.language, story.slug);
  return { is: 'here', page, card: await cardOfStory(frame, story) };
});

import { connection } from 'next/server';
import { nothing } from '@/app/_feeds/feed-response';
import { cardOfStory } from '@/app/_share/cards';
import { movedImage, shareResponse } from '@/app/_share/share-response';
import { storyPath } from '@/app/address';
import { storyAt } from '../../find-story';

interface RouteContext {
  params: Promise<{ locale: string; story: string; shareImage: string }>;
}

/** The share image of a story. */
export async function GET(_: Request, { params }: RouteContext): Promise<Response> {
  await connection();
  const { locale, story: slug, shareImage } = await params;
  const { frame, found } = await storyAt(locale, slug.normalize('NFC'));
  if (found.is === 'withdrawn') return nothing(410);
  if (found.is === 'moved') return movedImage(storyPath(found.language, found.slug), shareImage);
  if (found.is !== 'here') return nothing(404);
  const { story } = found;
  const page = storyPath(story.language, story.slug);
  return shareResponse(await cardOfStory(frame, story), page, shareImage);
}

import { eq } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { storyTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import { occasion } from '@/db/schema/stories';
import { param } from '@/db/sql';
import type { Occasion } from './agenda';

const ofStory = prepared((read) =>
  read
    .select({ startsAt: occasion.startsAt, endsAt: occasion.endsAt, venue: occasion.venue })
    .from(occasion)
    .where(eq(occasion.storyId, param('storyId')))
    .prepare(),
);

/** Time and place of a story's event; null when it has none. */
export async function getOccasion(storyId: string): Promise<Occasion | null> {
  noteTag(storyTag(storyId));
  const [row] = await ofStory().execute({ storyId });
  return row ?? null;
}

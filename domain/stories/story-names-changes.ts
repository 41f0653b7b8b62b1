import { eq } from 'drizzle-orm';
import { inParts } from '@/db/in-parts';
import type { Queries } from '@/db/open';
import { storyName } from '@/db/schema/names';
import type { StoryName } from './story-name';

/** Sets exactly these names of a story, in this order within each role. */
export async function putNames(
  write: Queries,
  storyId: string,
  names: readonly StoryName[],
): Promise<void> {
  await write.delete(storyName).where(eq(storyName.storyId, storyId));
  const unique = new Map(names.map((each) => [`${each.role} ${each.nameId}`, each]));
  const rows = [...unique.values()].map((each, position) => ({ storyId, ...each, position }));
  await inParts(rows, (part) => write.insert(storyName).values(part));
}

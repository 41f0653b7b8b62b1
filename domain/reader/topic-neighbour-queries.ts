import { noteTag } from '@/cache/context';
import { publishedNearTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import { olderIn, youngerIn } from '@/domain/freshness/neighbour-queries';
import type { TopicNeighbours } from './related';
import type { Near } from './related-queries';
import { getStoryRows } from './story-list-queries';

const older = prepared(olderIn);
const younger = prepared(youngerIn);

/** The neighbours of a story in its first topic; null for a story without a topic. */
export async function getTopicNeighbours(
  { id, publishedAt, topicIds }: Near,
  language: string,
): Promise<TopicNeighbours | null> {
  const [topic] = topicIds;
  if (!topic) return null;
  noteTag(publishedNearTag(id, language));
  const at = { list: `topic:${topic}`, key: publishedAt, id };
  const [before] = await older().execute(at);
  const [after] = await younger().execute(at);
  const ids = [before?.id, after?.id].filter((each) => each !== undefined);
  const rows = new Map((await getStoryRows(ids, language)).map((row) => [row.id, row]));
  return {
    previous: rows.get(before?.id ?? '') ?? null,
    next: rows.get(after?.id ?? '') ?? null,
  };
}

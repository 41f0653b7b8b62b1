import { countStoriesOf } from '@/domain/freshness/count-queries';
import type { Subject } from '@/domain/search/subject';

/** Subjects whose stories are counted at once. */
const AT_ONCE = 50;

/**
 * The first of some subjects that readers are offered. A name or place without a published story is
 * left out: its page has nothing to read, and its names only help to find what others are called.
 */
export async function firstOffered(subjects: readonly Subject[], most: number): Promise<Subject[]> {
  const found: Subject[] = [];
  for (let at = 0; at < subjects.length && found.length < most; at += AT_ONCE) {
    const some = subjects.slice(at, at + AT_ONCE);
    const counts = await countStoriesOf(some.filter(needsStories).map(listOf));
    found.push(
      ...some.filter((each) => !needsStories(each) || (counts.get(listOf(each)) ?? 0) > 0),
    );
  }
  return found.slice(0, most);
}

function needsStories({ kind }: Subject): boolean {
  return kind === 'name' || kind === 'place';
}

function listOf({ kind, id }: Subject): string {
  return `${kind}:${id}`;
}

import { descriptionIndex } from '@/domain/search/description-queries';
import { parseQuery, type Term } from '@/domain/search/parse-query';
import { type Part, termOf } from '@/domain/search/parts';
import { soughtOf } from '@/domain/search/sought';
import { described, loosened, withCompounds, withWordsOfRuns } from '@/domain/search/wider-parts';
import { tellingParts } from './common-word-queries';
import type { MoreFound } from './found';
import { foundRows } from './found-row-queries';
import { type Ranked, ranked } from './ranked-queries';
import { beginningAndWord, splitWord } from './split-word-queries';

/** With fewer stories, those that are near to the search are shown as well. */
export const FEW = 10;
/** The least score of stories with some of the words, as a share of the best one. */
const LEAST_OF_BEST = 0.25;

interface Asked extends Ranked {
  read: (terms: readonly Term[]) => Part[];
  /** The search with corrected words, or null. */
  meant: string | null;
  /** Found already. */
  stories: readonly { storyId: string }[];
}

/**
 * Further stories where few have all that was typed: those with the parts of compounds or with names
 * that are described so; if there are none, those that have the words corrected; then those with some
 * of the words.
 */
export async function findMore({ read, meant, stories, ...asked }: Asked): Promise<MoreFound[]> {
  const known = new Set(stories.map(({ storyId }) => storyId));
  const groups: MoreFound[] = [];
  const descriptions = await descriptionIndex();
  let telling = await wordsOf(asked.wanted);
  await add('described', described(telling, descriptions));
  if (meant !== null && groups.length === 0) {
    const better = read(parseQuery(meant).wanted);
    telling = await wordsOf(better);
    await add('meant', better);
    await add('described', described(telling, descriptions));
  }
  const some = await tellingParts(loosened(apart(telling, read)));
  if (some.length > 1) {
    await add('some', some);
    await add('some', described(some, descriptions));
  }
  return groups;

  async function wordsOf(parts: readonly Part[]): Promise<Part[]> {
    const wider = await withCompounds(parts, wordsOfCompound, read);
    return withWordsOfRuns(await tellingParts(wider));
  }

  async function add(because: MoreFound['because'], wanted: readonly Part[]): Promise<void> {
    if (known.size >= FEW) return;
    const isAny = because === 'some';
    const found = (await ranked({ ...asked, wanted, isAny })).stories;
    const least = isAny ? (found[0]?.score ?? 0) * LEAST_OF_BEST : 0;
    const near = found.filter(({ storyId, score }) => score <= least && !known.has(storyId));
    const shown = near.slice(0, FEW - known.size);
    if (shown.length === 0) return;
    for (const { storyId } of shown) known.add(storyId);
    const rows = await foundRows(
      shown.map(({ number }) => number),
      { sought: soughtOf(wanted), named: subjectsIn(wanted), language: asked.language },
    );
    const storyIds = shown.map(({ storyId }) => storyId);
    const last = groups.at(-1);
    if (last?.because !== because) groups.push({ because, rows, storyIds });
    else {
      last.rows.push(...rows);
      last.storyIds.push(...storyIds);
    }
  }
}

async function wordsOfCompound(word: string): Promise<Term[] | null> {
  const words = await splitWord(word);
  if (words) return words.map(termOf);
  const [beginning, end] = (await beginningAndWord(word)) ?? [];
  if (beginning === undefined || end === undefined) return null;
  return [{ ...termOf(beginning), isLast: true }, termOf(end)];
}

/** The words of a name of several, where nothing else was typed; a person’s are no words. */
function apart(parts: readonly Part[], read: Asked['read']): readonly Part[] {
  const [part, ...more] = parts;
  if (!part || more.length > 0 || part.terms.length < 2) return parts;
  return part.subjects.some(({ isPerson }) => isPerson)
    ? parts
    : part.terms.flatMap((term) => read([term]));
}

/** What parts of a search name, each once. */
export function subjectsIn(parts: readonly Part[]): Part['subjects'] {
  const found = parts.flatMap(({ subjects, within }) => [...subjects, ...subjectsIn(within)]);
  return [...new Set(found)];
}

import { tx } from '@/db/client';
import { forgetEditions } from '@/domain/search/reader-index-changes';
import { forgetAllWords, noteWordsOfNames } from '@/domain/search/spelling-changes';
import { subjectIndex } from '@/domain/search/subject-queries';
import { countUnsearched } from '@/domain/search/unsearched-queries';
import { searchOlderStories } from '@/domain/texts/search-changes';

/** Stories per transaction: few enough that saves do not wait noticeably. */
const AT_ONCE = 20;
const TOLD_EVERY_MS = 2_000;

/**
 * Writes the search indexes anew, also while the site runs: each story is found by its former words
 * until its turn. A rebuild that was interrupted is finished by the site or by the next one.
 */
export async function rebuildSearch(say: (line: string) => void): Promise<void> {
  const index = await subjectIndex();
  await tx(async (write) => {
    await forgetEditions(write);
    await forgetAllWords(write);
    await noteWordsOfNames(write, index);
  });
  const all = await countUnsearched();
  let done = 0;
  let toldAt = Date.now();
  for (let after: string | null = ''; after !== null; ) {
    const from: string = after;
    after = await tx((write) => searchOlderStories(write, from, AT_ONCE));
    if (after === null) break;
    done += AT_ONCE;
    if (Date.now() - toldAt < TOLD_EVERY_MS) continue;
    toldAt = Date.now();
    say(`${Math.min(done, all)} of ${all} stories`);
  }
  say(`${all} of ${all} stories: the search is rebuilt`);
}

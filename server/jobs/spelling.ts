import { setTimeout as pause } from 'node:timers/promises';
import { tx } from '@/db/client';
import type { Spelling } from '@/db/spelling-rows';
import { forgetWords, noteWordsOfNames } from '@/domain/search/spelling-changes';
import { subjectIndex } from '@/domain/search/subject-queries';

/** Words per transaction: few enough that saves do not wait noticeably. */
const AT_ONCE = 2_000;
const PAUSE_MS = 50;

/** Brings the words that are proposed in step with public texts and names. */
export async function tidySpelling(isStopping: () => boolean): Promise<void> {
  const index = await subjectIndex();
  await tx((write) => noteWordsOfNames(write, index));
  let after: Spelling | null = { letters: '', word: '' };
  while (after && !isStopping()) {
    const from: Spelling = after;
    after = await tx((write) => forgetWords(write, index, from, AT_ONCE));
    await pause(PAUSE_MS);
  }
}

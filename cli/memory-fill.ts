import { reads, tx } from '@/db/client';
import {
  countPublishedTranslations,
  learnTranslations,
} from '@/domain/translation-memory/learn-changes';

/** Translations per transaction: few enough that saves do not wait noticeably. */
const AT_ONCE = 10;
const TOLD_EVERY_MS = 2_000;

/** Takes all published translations into the translation memory; can be repeated. */
export async function fillMemory(now: number, say: (line: string) => void): Promise<void> {
  const all = await countPublishedTranslations(reads());
  let done = 0;
  let toldAt = Date.now();
  for (let after: string | null = ''; after !== null; ) {
    const from: string = after;
    const step = await tx((write) => learnTranslations(write, from, AT_ONCE, now));
    after = step?.last ?? null;
    done += step?.count ?? 0;
    if (Date.now() - toldAt < TOLD_EVERY_MS) continue;
    toldAt = Date.now();
    say(`${done} of ${all} translations`);
  }
  say(`${done} of ${all} translations: the memory is filled`);
}

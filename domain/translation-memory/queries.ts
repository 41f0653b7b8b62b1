import { and, desc, eq, lt, ne } from 'drizzle-orm';
import { reads } from '@/db/client';
import { text } from '@/db/schema/stories';
import { memorySentence } from '@/db/schema/translation-memory';
import { alias, contains } from '@/db/sql';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import type { MemoryFilter, MemorySentence } from './memory';

const PAGE = 50;

const original = alias(text, 'original');

const SENTENCE = {
  id: memorySentence.id,
  sourceLanguage: memorySentence.sourceLanguage,
  targetLanguage: memorySentence.targetLanguage,
  source: memorySentence.source,
  target: memorySentence.target,
  storyId: text.storyId,
};

/**
 * A page of the sentences that are remembered, the newest first.
 * @param before id of the last sentence of the previous page; empty for the first page
 * @returns with `next`, the id to go on from; null on the last page
 */
export async function listSentences(
  by: Staff,
  { from, to, words }: MemoryFilter,
  before: string,
): Promise<{ sentences: MemorySentence[]; next: string | null }> {
  requireMay(by, 'memory.see');
  const rows = await reads()
    .select(SENTENCE)
    .from(memorySentence)
    .innerJoin(text, eq(text.id, memorySentence.textId))
    .innerJoin(original, eq(original.id, memorySentence.sourceTextId))
    .where(
      and(
        ne(memorySentence.state, 'deleted'),
        eq(text.state, 'published'),
        eq(original.state, 'published'),
        from ? eq(memorySentence.sourceLanguage, from) : undefined,
        to ? eq(memorySentence.targetLanguage, to) : undefined,
        words ? contains(words, [memorySentence.source, memorySentence.target]) : undefined,
        before ? lt(memorySentence.id, before) : undefined,
      ),
    )
    .orderBy(desc(memorySentence.id))
    .limit(PAGE + 1);
  const sentences = rows.slice(0, PAGE);
  return { sentences, next: rows.length > PAGE ? (sentences.at(-1)?.id ?? null) : null };
}

/** A sentence, or null when it is not there or was deleted. */
export async function findSentence(by: Staff, id: string): Promise<MemorySentence | null> {
  requireMay(by, 'memory.see');
  const isIt = and(eq(memorySentence.id, id), ne(memorySentence.state, 'deleted'));
  const [row] = await reads()
    .select(SENTENCE)
    .from(memorySentence)
    .innerJoin(text, eq(text.id, memorySentence.textId))
    .innerJoin(original, eq(original.id, memorySentence.sourceTextId))
    .where(and(isIt, eq(text.state, 'published'), eq(original.state, 'published')));
  return row ?? null;
}

import { and, desc, eq, like, lt, ne, or } from 'drizzle-orm';
import { reads } from '@/db/client';
import { text } from '@/db/schema/stories';
import { memorySentence } from '@/db/schema/translation-memory';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import type { MemoryFilter, MemorySentence } from './memory';

const PAGE = 50;

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
  const part = `%${words.replace(/[%_]/gu, ' ')}%`;
  const rows = await reads()
    .select(SENTENCE)
    .from(memorySentence)
    .innerJoin(text, eq(text.id, memorySentence.textId))
    .where(
      and(
        ne(memorySentence.state, 'deleted'),
        eq(text.state, 'published'),
        from ? eq(memorySentence.sourceLanguage, from) : undefined,
        to ? eq(memorySentence.targetLanguage, to) : undefined,
        words
          ? or(like(memorySentence.source, part), like(memorySentence.target, part))
          : undefined,
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
    .where(and(isIt, eq(text.state, 'published')));
  return row ?? null;
}

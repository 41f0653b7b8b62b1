import { and, eq, ne, or } from 'drizzle-orm';
import { inParts } from '@/db/in-parts';
import type { Queries } from '@/db/open';
import { revision, text } from '@/db/schema/stories';
import { memorySentence } from '@/db/schema/translation-memory';
import type { Document } from '@/domain/documents/document';
import { newId } from '@/domain/new-id';
import { alignSides, type HashedBlock } from '@/domain/translations/sides';
import { keyOf, nameKeyOf } from './sentence-key';
import { sentencePairs } from './sentences';

type Translated = Pick<typeof text.$inferSelect, 'id' | 'storyId' | 'language'>;
type Written = Pick<typeof revision.$inferSelect, 'body' | 'sourceLanguage' | 'sourceHashes'>;

/**
 * Remembers the sentences of a translation that is published, where its source is public and has
 * not changed there since. What was edited or deleted by hand stays so.
 */
export async function rememberTranslation(
  write: Queries,
  translated: Translated,
  written: Written,
  now: number,
): Promise<void> {
  const { sourceLanguage, sourceHashes } = written;
  if (!sourceLanguage || !sourceHashes) return;
  const source = await publicSource(write, translated.storyId, sourceLanguage);
  if (!source) return;
  const ofText = eq(memorySentence.textId, translated.id);
  const isOurs = eq(memorySentence.state, 'found');
  const handled = await write
    .select({ source: memorySentence.source })
    .from(memorySentence)
    .where(and(ofText, ne(memorySentence.state, 'found')));
  const byHand = new Set(handled.map((row) => row.source));
  await write.delete(memorySentence).where(and(ofText, isOurs));
  const languages = { sourceLanguage, targetLanguage: translated.language };
  const rows = pairsOf(source.blocks, sourceHashes, written.body as Document, languages)
    .filter((pair) => !byHand.has(pair.source))
    .map((pair, position) => ({
      ...{ id: newId(now), ...languages, ...pair, position, changedAt: now },
      ...{ key: keyOf(pair.source), nameKey: nameKeyOf(pair.source) },
      ...{ sourceTextId: source.id, textId: translated.id },
    }));
  await inParts(rows, (part) => write.insert(memorySentence).values(part));
}

/** Forgets the sentences of a text whose content is erased, as source and as translation. */
export async function forgetSentences(write: Queries, textId: string): Promise<void> {
  const isOfText = or(eq(memorySentence.textId, textId), eq(memorySentence.sourceTextId, textId));
  await write.delete(memorySentence).where(isOfText);
}

async function publicSource(write: Queries, storyId: string, language: string) {
  const isPublic = eq(text.state, 'published');
  const [row] = await write
    .select({ id: text.id, hashes: revision.blockHashes, body: revision.body })
    .from(text)
    .innerJoin(revision, eq(revision.id, text.publicRevisionId))
    .where(and(eq(text.storyId, storyId), eq(text.language, language), isPublic));
  if (!row) return null;
  const { content } = row.body as Document;
  return {
    id: row.id,
    blocks: content.map((block, at) => ({ hash: row.hashes[at] ?? '', block })),
  };
}

/** Pairs of sentences of the paragraphs that did not change since they were translated. */
function pairsOf(
  source: readonly HashedBlock[],
  sourceHashes: readonly string[],
  { content }: Document,
  languages: { sourceLanguage: string; targetLanguage: string },
) {
  const blockOf = new Map(source.map(({ hash, block }) => [hash, block]));
  const madeFrom = sourceHashes.map((hash) => ({ hash, block: blockOf.get(hash) ?? null }));
  return alignSides({ source, madeFrom, target: content }).flatMap((row) => {
    const [at, second] = row.target;
    const target = at === undefined || second !== undefined ? undefined : content[at];
    if (row.is !== 'inStep' || !row.source || !target) return [];
    const { sourceLanguage, targetLanguage } = languages;
    return sentencePairs([row.source.block, sourceLanguage], [target, targetLanguage]);
  });
}

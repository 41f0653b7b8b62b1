import { and, asc, eq } from 'drizzle-orm';
import { reads } from '@/db/client';
import { glossaryTerm } from '@/db/schema/glossary';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import type { HashedBlock } from '@/domain/translations/sides';
import { type GlossaryTerm, type LanguagePair, MOST_LISTED, type TermHint } from './glossary';
import { TermFinder } from './term-finder';

const { id, sourceLanguage, targetLanguage, source, target, note } = glossaryTerm;
const TERM = { id, sourceLanguage, targetLanguage, source, target, note };

/** Terms by language and alphabet; one more than `MOST_LISTED` when there are more. */
export async function listTerms(by: Staff, { from, to }: LanguagePair): Promise<GlossaryTerm[]> {
  requireMay(by, 'glossary.see');
  return reads()
    .select(TERM)
    .from(glossaryTerm)
    .where(
      and(from ? eq(sourceLanguage, from) : undefined, to ? eq(targetLanguage, to) : undefined),
    )
    .orderBy(asc(sourceLanguage), asc(targetLanguage), asc(glossaryTerm.sourceKey))
    .limit(MOST_LISTED + 1);
}

/** A term, or null. */
export async function findTermById(by: Staff, termId: string): Promise<GlossaryTerm | null> {
  requireMay(by, 'glossary.see');
  const [row] = await reads().select(TERM).from(glossaryTerm).where(eq(id, termId));
  return row ?? null;
}

/** The terms that occur in each block of a source, by the block's hash. */
export async function listTermsIn(
  blocks: readonly HashedBlock[],
  { from, to }: LanguagePair,
): Promise<Map<string, TermHint[]>> {
  const terms = await reads()
    .select({ source, target, note })
    .from(glossaryTerm)
    .where(and(eq(sourceLanguage, from), eq(targetLanguage, to)))
    .orderBy(asc(glossaryTerm.sourceKey));
  if (terms.length === 0) return new Map();
  const finder = new TermFinder(from, terms);
  return new Map(
    blocks.flatMap(({ hash, block }) => {
      const found = finder.in(block);
      return found.length > 0 ? [[hash, found] as const] : [];
    }),
  );
}

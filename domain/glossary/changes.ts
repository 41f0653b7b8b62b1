import { and, eq, ne } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { glossaryTerm } from '@/db/schema/glossary';
import { addToAudit } from '@/domain/audit/changes';
import { newId } from '@/domain/new-id';
import { NotThere, requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { fold } from '@/domain/search/fold';
import type { GlossaryTerm } from './glossary';

type TermWords = Pick<GlossaryTerm, 'source' | 'target' | 'note'>;

/** @returns null when the glossary has the term already @throws NotAllowed */
export async function addTerm(
  write: Queries,
  by: Author,
  given: Omit<GlossaryTerm, 'id'>,
  now: number,
): Promise<string | null> {
  const { sourceLanguage, targetLanguage, source, target, note } = given;
  requireMay(by, 'glossary.change', { language: targetLanguage });
  const id = newId(now);
  const pair = { sourceLanguage, targetLanguage };
  if (await isTaken(write, { id, ...pair, source })) return null;
  await write.insert(glossaryTerm).values({
    id,
    ...pair,
    ...{ source, target, note, sourceKey: keyOf(source) },
    ...{ createdBy: by.staffId, createdAt: now, changedAt: now },
  });
  await noteTerm(write, by, 'glossary.add', { id, targetLanguage, source, target }, now);
  return id;
}

/** @returns whether it was changed: not when another term is the same @throws NotThere, NotAllowed */
export async function changeTerm(
  write: Queries,
  by: Author,
  { id, source, target, note }: TermWords & { id: string },
  now: number,
): Promise<boolean> {
  const found = await requireTerm(write, by, id);
  if (await isTaken(write, { ...found, source })) return false;
  await write
    .update(glossaryTerm)
    .set({ source, target, note, sourceKey: keyOf(source), changedAt: now })
    .where(eq(glossaryTerm.id, id));
  const { targetLanguage } = found;
  await noteTerm(write, by, 'glossary.change', { id, targetLanguage, source, target }, now);
  return true;
}

/** @throws NotThere, NotAllowed */
export async function removeTerm(
  write: Queries,
  by: Author,
  id: string,
  now: number,
): Promise<void> {
  const found = await requireTerm(write, by, id);
  await write.delete(glossaryTerm).where(eq(glossaryTerm.id, id));
  await noteTerm(write, by, 'glossary.remove', found, now);
}

async function requireTerm(write: Queries, by: Author, id: string) {
  const [found] = await write.select().from(glossaryTerm).where(eq(glossaryTerm.id, id));
  requireMay(by, 'glossary.change', { language: found?.targetLanguage });
  if (!found) throw new NotThere('term');
  return found;
}

type Placed = Pick<GlossaryTerm, 'id' | 'sourceLanguage' | 'targetLanguage' | 'source'>;

async function isTaken(write: Queries, term: Placed): Promise<boolean> {
  const same = await write
    .select({ id: glossaryTerm.id })
    .from(glossaryTerm)
    .where(
      and(
        eq(glossaryTerm.sourceLanguage, term.sourceLanguage),
        eq(glossaryTerm.targetLanguage, term.targetLanguage),
        eq(glossaryTerm.sourceKey, keyOf(term.source)),
        ne(glossaryTerm.id, term.id),
      ),
    );
  return same.length > 0;
}

function keyOf(source: string): string {
  return fold(source).replace(/\s+/gu, ' ').trim();
}

async function noteTerm(
  write: Queries,
  by: Author,
  action: string,
  term: Pick<GlossaryTerm, 'id' | 'targetLanguage' | 'source' | 'target'>,
  now: number,
): Promise<void> {
  const { id: subjectId, targetLanguage: language, source: name, target } = term;
  const subject = { subjectKind: 'glossary', subjectId, language };
  await addToAudit(write, by, { action, ...subject, detail: { name, target }, now });
}

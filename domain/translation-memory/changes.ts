import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { memorySentence } from '@/db/schema/translation-memory';
import { addToAudit } from '@/domain/audit/changes';
import { NotThere, requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';

/** Corrects a translation in the memory; the published text stays as it is. @throws NotThere, NotAllowed */
export async function changeSentence(
  write: Queries,
  by: Author,
  { id, target }: { id: string; target: string },
  now: number,
): Promise<void> {
  const found = await requireSentence(write, by, id);
  await write
    .update(memorySentence)
    .set({ target, state: 'edited', changedAt: now })
    .where(eq(memorySentence.id, id));
  await noteSentence(write, by, 'memory.change', { ...found, target }, now);
}

/** Removes a sentence, so that it is offered no more. @throws NotThere, NotAllowed */
export async function removeSentence(
  write: Queries,
  by: Author,
  id: string,
  now: number,
): Promise<void> {
  const found = await requireSentence(write, by, id);
  await write
    .update(memorySentence)
    .set({ state: 'deleted', changedAt: now })
    .where(eq(memorySentence.id, id));
  await noteSentence(write, by, 'memory.remove', found, now);
}

type Sentence = typeof memorySentence.$inferSelect;

async function requireSentence(write: Queries, by: Author, id: string): Promise<Sentence> {
  const [found] = await write.select().from(memorySentence).where(eq(memorySentence.id, id));
  requireMay(by, 'memory.change', { language: found?.targetLanguage });
  if (!found || found.state === 'deleted') throw new NotThere('sentence');
  return found;
}

/** Without the words: the audit log is kept for good, and a text can be erased. */
async function noteSentence(
  write: Queries,
  by: Author,
  action: string,
  { id: subjectId, targetLanguage: language }: Sentence,
  now: number,
): Promise<void> {
  await addToAudit(write, by, { action, subjectKind: 'memory', subjectId, language, now });
}

import { and, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { keptDraft } from '@/db/schema/teamwork';
import { Refused } from '@/domain/forms/form';
import { newId } from '@/domain/new-id';
import type { Author, Staff } from '@/domain/permissions/staff';
import type { SentText } from '@/domain/texts/text-fields';

/**
 * Keeps a text that could not be saved, for its author only; one per editing session, the newest.
 * Returns its id.
 */
export async function keepDraft(
  write: Queries,
  by: Staff,
  textId: string,
  sent: SentText,
  now: number,
): Promise<string> {
  const ofMine = and(eq(keptDraft.textId, textId), eq(keptDraft.staffId, by.staffId));
  for (const draft of await write.select().from(keptDraft).where(ofMine)) {
    if ((draft.content as Partial<SentText>).sittingId !== sent.sittingId) continue;
    await write.delete(keptDraft).where(eq(keptDraft.id, draft.id));
  }
  const id = newId(now);
  await write.insert(keptDraft).values({
    id,
    textId,
    staffId: by.staffId,
    name: by.name,
    because: sent.wasHolding ? 'takeOver' : 'conflict',
    content: sent,
    baseVersion: sent.baseVersion,
    createdAt: now,
  });
  return id;
}

/** Discards a kept draft; only its author may. @throws Refused when there is none */
export async function discardDraft(write: Queries, by: Author, draftId: string): Promise<void> {
  const gone = await write
    .delete(keptDraft)
    .where(and(eq(keptDraft.id, draftId), eq(keptDraft.staffId, by.staffId ?? '')))
    .returning({ id: keptDraft.id });
  if (gone.length === 0) throw new Refused('writing.wrong.noVersion', null, 422);
}

import { and, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { staff, staffLanguage } from '@/db/schema/staff';
import { story, text } from '@/db/schema/stories';
import { assignment } from '@/db/schema/teamwork';
import type { TextKey } from '@/domain/access/text-key';
import type { Author } from '@/domain/permissions/staff';
import { auditText } from '@/domain/texts/audit-changes';
import { changerOf } from '@/domain/texts/working-text-queries';
import { mayHave } from './assignment-queries';

/** Removes the assignment of a text that was published or approved; the audit log keeps it. */
export async function endAssignment(
  write: Queries,
  by: Author,
  { storyId, language }: TextKey,
  now: number,
): Promise<void> {
  const [ended] = await write.delete(assignment).where(isAt({ storyId, language })).returning();
  if (!ended) return;
  const name = (await changerOf(write, ended.staffId)) ?? '';
  const detail = { staffId: ended.staffId, name, dueAt: ended.dueAt };
  await auditText(write, by, 'text.finish', { storyId, language, ...detail }, now);
}

/** Removes all assignments of texts that a person may no longer write; due dates stay. */
export async function releaseAssignments(
  write: Queries,
  by: Author,
  personId: string,
  now: number,
): Promise<void> {
  const [person] = await write.select().from(staff).where(eq(staff.id, personId));
  if (!person) return;
  const languages = await write
    .select({ language: staffLanguage.language })
    .from(staffLanguage)
    .where(eq(staffLanguage.staffId, personId));
  const writer = {
    staffId: personId,
    role: person.role,
    languages: languages.map((row) => row.language),
  };
  const given = await write
    .select({
      storyId: assignment.storyId,
      language: assignment.language,
      dueAt: assignment.dueAt,
      textId: text.id,
      textBy: text.createdBy,
      storyBy: story.createdBy,
    })
    .from(assignment)
    .innerJoin(story, eq(story.id, assignment.storyId))
    .leftJoin(
      text,
      and(eq(text.storyId, assignment.storyId), eq(text.language, assignment.language)),
    )
    .where(eq(assignment.staffId, personId));
  for (const { storyId, language, dueAt, textId, textBy, storyBy } of given) {
    const createdBy = textId === null ? storyBy : textBy;
    const place = { storyId, language, createdBy, isTrashed: false };
    if (person.disabledAt === null && mayHave(writer, place)) continue;
    await letGo(write, place, dueAt);
    const detail = { staffId: personId, name: person.name };
    await auditText(write, by, 'text.release', { storyId, language, ...detail }, now);
  }
}

/** Removes the assignee; the row stays while it has a due date. */
export async function letGo(write: Queries, at: TextKey, dueAt: number | null): Promise<void> {
  if (dueAt === null) await write.delete(assignment).where(isAt(at));
  else await write.update(assignment).set({ staffId: null }).where(isAt(at));
}

function isAt({ storyId, language }: TextKey) {
  return and(eq(assignment.storyId, storyId), eq(assignment.language, language));
}

import { and, asc, eq, max } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { attachment, attachmentText } from '@/db/schema/attachments';
import { isOneOf } from '@/db/sql';
import { addToAudit } from '@/domain/audit/changes';
import { newId } from '@/domain/new-id';
import type { Author } from '@/domain/permissions/staff';

interface CopyOfFiles {
  /** The story that has them. */
  from: string;
  /** A story without published texts, unless the copies are only for its texts. */
  to: string;
  ids: readonly string[];
  /** Of their words, those in these languages are copied. */
  languages: readonly string[];
  /** The copies are not listed at the end of the story. */
  isForTextsAlone?: boolean;
}

/**
 * Gives a story attachments of another one as its own, in the same order, after those that it has; the
 * stored file serves both. The caller has checked that the user sees the texts that show them.
 * @returns the new ids by the old ones; those that the other story does not have are left out
 */
export async function copyAttachments(
  write: Queries,
  by: Author,
  { from, to, ids, languages, isForTextsAlone = false }: CopyOfFiles,
  now: number,
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await write
    .select()
    .from(attachment)
    .where(and(eq(attachment.storyId, from), isOneOf(attachment.id, JSON.stringify(ids))))
    .orderBy(asc(attachment.position), asc(attachment.id));
  const [last] = await write
    .select({ position: max(attachment.position) })
    .from(attachment)
    .where(eq(attachment.storyId, to));
  const before = last?.position ?? 0;
  const copies = new Map<string, string>();
  for (const [index, row] of rows.entries()) {
    const id = newId(now);
    copies.set(row.id, id);
    const own = { id, storyId: to, position: before + index + 1, addedBy: by.staffId };
    const isListed = row.isListed && !isForTextsAlone;
    await write.insert(attachment).values({ ...row, ...own, isListed, createdAt: now });
    const words = await write
      .select()
      .from(attachmentText)
      .where(
        and(
          eq(attachmentText.attachmentId, row.id),
          isOneOf(attachmentText.language, JSON.stringify(languages)),
        ),
      );
    const copied = words.map((each) => ({ ...each, attachmentId: id }));
    if (copied.length > 0) await write.insert(attachmentText).values(copied);
    const detail = { attachment: id, fileName: row.fileName, from: row.id };
    const subject = { subjectKind: 'story', subjectId: to };
    await addToAudit(write, by, { action: 'attachment.add', ...subject, detail, now });
  }
  return copies;
}

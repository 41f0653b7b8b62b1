import { and, asc, eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Queries } from '@/db/open';
import { attachment, attachmentText } from '@/db/schema/attachments';
import { isOneOf } from '@/db/sql';
import { addToAudit } from '@/domain/audit/changes';
import type { Author } from '@/domain/permissions/staff';

interface CopyOfFiles {
  /** The story that has them. */
  from: string;
  /** A story without published texts. */
  to: string;
  ids: readonly string[];
  /** Of their words, those in these languages are copied. */
  languages: readonly string[];
}

/**
 * Gives a story attachments of another one as its own, in the same order; the stored file serves
 * both. The caller has checked that the user sees the texts that show them.
 * @returns the new ids by the old ones; those that the other story does not have are left out
 */
export async function copyAttachments(
  write: Queries,
  by: Author,
  { from, to, ids, languages }: CopyOfFiles,
  now: number,
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await write
    .select()
    .from(attachment)
    .where(and(eq(attachment.storyId, from), isOneOf(attachment.id, JSON.stringify(ids))))
    .orderBy(asc(attachment.position), asc(attachment.id));
  const copies = new Map<string, string>();
  for (const [index, row] of rows.entries()) {
    const id = uuid({ msecs: now });
    copies.set(row.id, id);
    const own = { id, storyId: to, position: index + 1, addedBy: by.staffId, createdAt: now };
    await write.insert(attachment).values({ ...row, ...own });
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

import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { staff } from '@/db/schema/staff';
import { revision } from '@/db/schema/stories';
import type { TextRow } from '@/domain/access/text-access-queries';
import { contentOf, type TextContent } from './text-content';

/** A text as currently stored, for the error of a save that was based on an older version. */
export interface StoredText extends TextContent {
  version: number;
  slug: string;
  savedAt: number;
  /** Name of the user who saved it, or null for the program. */
  savedBy: string | null;
}

/** A user's name, or null. */
export async function changerOf(read: Queries, staffId: string | null): Promise<string | null> {
  if (staffId === null) return null;
  const [row] = await read.select({ name: staff.name }).from(staff).where(eq(staff.id, staffId));
  return row?.name ?? null;
}

/** The working revision of a text. */
export async function findWorkingRevision(
  read: Queries,
  of: Pick<TextRow, 'workingRevisionId'> | undefined,
): Promise<typeof revision.$inferSelect | undefined> {
  const isWorking = eq(revision.id, of?.workingRevisionId ?? '');
  return (await read.select().from(revision).where(isWorking))[0];
}

/** A text as currently stored; null while it has no revision. */
export async function storedText(read: Queries, of: TextRow): Promise<StoredText | null> {
  const working = await findWorkingRevision(read, of);
  if (!working) return null;
  return {
    ...contentOf(working),
    version: of.version,
    slug: of.slug,
    savedAt: working.createdAt,
    savedBy: await changerOf(read, working.authorId),
  };
}

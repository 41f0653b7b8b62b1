import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { staff } from '@/db/schema/staff';
import { revision } from '@/db/schema/stories';
import type { TextRow } from '@/domain/access/text-access-queries';
import { contentOf, type TextContent } from './text-fields';

/** A text as it is stored now, for a writer whose save came too late. */
export interface StoredText extends TextContent {
  version: number;
  slug: string;
  savedAt: number;
  /** Name of who saved it, or null for the program. */
  savedBy: string | null;
}

/** The name of a member of staff, or null. */
export async function changerOf(read: Queries, staffId: string | null): Promise<string | null> {
  if (staffId === null) return null;
  const [row] = await read.select({ name: staff.name }).from(staff).where(eq(staff.id, staffId));
  return row?.name ?? null;
}

/** A text as it is stored now; null while nothing is written. */
export async function storedText(read: Queries, of: TextRow): Promise<StoredText | null> {
  const [working] = await read
    .select()
    .from(revision)
    .where(eq(revision.id, of.workingRevisionId ?? ''));
  if (!working) return null;
  return {
    ...contentOf(working),
    version: of.version,
    slug: of.slug,
    savedAt: working.createdAt,
    savedBy: await changerOf(read, working.authorId),
  };
}

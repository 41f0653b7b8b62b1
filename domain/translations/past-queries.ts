/** Finds former versions of a source's blocks, as far as they are kept. */
import { desc, eq, inArray } from 'drizzle-orm';
import { reads } from '@/db/client';
import { revision } from '@/db/schema/stories';
import type { Block, Document } from '@/domain/documents/document';
import { SIDE_FIELDS, type SideHead } from './sides-of-text';

/** Revisions that are searched, newest first. */
const MOST_PAST = 300;

/**
 * Finds blocks by their hashes in the revisions of a text; bodies are read only where needed.
 * @returns the blocks found, and the head of the newest revision with exactly these blocks
 */
export async function findPast(
  textId: string,
  hashes: readonly string[],
): Promise<{ blocks: Map<string, Block>; head: SideHead | null }> {
  const revisions = await reads()
    .select({
      id: revision.id,
      hashes: revision.blockHashes,
      title: revision.title,
      subtitle: revision.subtitle,
      teaser: revision.teaser,
      metaTitle: revision.metaTitle,
      metaDescription: revision.metaDescription,
    })
    .from(revision)
    .where(eq(revision.textId, textId))
    .orderBy(desc(revision.number))
    .limit(MOST_PAST);
  const exact = revisions.find((each) => each.hashes.join() === hashes.join());
  const missing = new Set(hashes);
  const needed: string[] = [];
  for (const each of exact ? [exact, ...revisions] : revisions) {
    const has = each.hashes.filter((hash) => missing.has(hash));
    if (has.length === 0) continue;
    needed.push(each.id);
    for (const hash of has) missing.delete(hash);
  }
  const bodies = await reads()
    .select({ hashes: revision.blockHashes, body: revision.body })
    .from(revision)
    .where(inArray(revision.id, needed));
  const blocks = new Map<string, Block>();
  for (const each of bodies) {
    const { content } = each.body as Document;
    for (const [place, hash] of each.hashes.entries()) {
      const block = content[place];
      if (block) blocks.set(hash, block);
    }
  }
  return { blocks, head: exact ? headOf(exact) : null };
}

/** The fields of a revision beside the body that a translation renders. */
export function headOf(from: SideHead): SideHead {
  return Object.fromEntries(SIDE_FIELDS.map((field) => [field, from[field]])) as SideHead;
}

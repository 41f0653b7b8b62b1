import type { Queries } from '@/db/open';
import type { Author } from '@/domain/permissions/staff';
import { republishTerm, unpublishTerm } from '@/domain/taxonomy/withdrawal-changes';
import { NAME_TAXONOMY } from './taxonomy-changes';

/** Unpublishes a name (`unpublishTerm`). */
export async function unpublishName(
  write: Queries,
  by: Author,
  { nameId, reason }: { nameId: string; reason: string },
  now: number,
): Promise<void> {
  await unpublishTerm(write, by, NAME_TAXONOMY, { id: nameId, reason }, now);
}

/** Publishes an unpublished name again. */
export async function republishName(
  write: Queries,
  by: Author,
  nameId: string,
  now: number,
): Promise<void> {
  await republishTerm(write, by, NAME_TAXONOMY, nameId, now);
}

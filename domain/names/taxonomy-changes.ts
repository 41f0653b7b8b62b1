import { eq } from 'drizzle-orm';
import { NAMES, nameTag } from '@/cache/tags';
import { NAMED_TABLES } from '@/db/named-tables';
import type { Queries } from '@/db/open';
import { name } from '@/db/schema/names';
import type { Taxonomy } from '@/domain/taxonomy/taxonomy-queries';
import { LEVELS } from '@/domain/taxonomy/tree';

/** Describes names for the taxonomy's functions. */
export const NAME_TAXONOMY: Taxonomy = {
  kind: 'name',
  permission: 'name.change',
  levels: LEVELS,
  actions: {
    name: 'name.name',
    unname: 'name.unname',
    arrange: 'name.arrange',
    nest: 'name.nest',
    merge: 'name.merge',
    unpublish: 'name.withdraw',
    republish: 'name.bringBack',
  },
  ...NAMED_TABLES.name,
  listTags,
  ownTags: () => [],
  contentTags: () => [],
};

/** Of lists of names, and of the pages that show the name or what it is a part of. */
async function listTags(write: Queries, id: string | null): Promise<string[]> {
  if (id === null) return [NAMES];
  const rows = await write.select({ parentId: name.parentId }).from(name).where(eq(name.id, id));
  const parents = rows.flatMap(({ parentId }) => (parentId ? [nameTag(parentId)] : []));
  return [NAMES, nameTag(id), ...parents];
}

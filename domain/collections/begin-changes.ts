import { max } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { collection } from '@/db/schema/collections';
import { Refused } from '@/domain/forms/form';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { addCollection } from './changes';
import type { Collection } from './collection';
import { isIdentifierTaken } from './fact-changes';
import { nameCollection } from './name-changes';
import { nestCollection } from './tree-changes';

/**
 * Creates a collection with its call number and its name in one language, after all others. Returns
 * its id.
 * @throws Refused
 */
export async function beginCollection(
  write: Queries,
  by: Author,
  given: {
    type: Collection['type'];
    identifier: string;
    language: string;
    name: string;
    parentId: string | null;
  },
  now: number,
): Promise<string> {
  requireMay(by, 'collection.change');
  const { type, identifier, language, name, parentId } = given;
  if (await isIdentifierTaken(write, identifier)) {
    throw new Refused('collections.problem.identifierTaken', 'identifier', 422);
  }
  const [last] = await write.select({ position: max(collection.position) }).from(collection);
  const position = (last?.position ?? 0) + 1;
  const facts = { type, identifier, dates: '', access: 'open' as const, position };
  const nothing = { names: [], pids: [], stories: [] };
  const collectionId = await addCollection(write, by, { ...facts, ...nothing }, now);
  const words = { language, name, slug: '', description: '', extent: '', was: '' };
  await nameCollection(write, by, { collectionId, ...words }, now);
  const problem = parentId && (await nestCollection(write, by, { collectionId, parentId }, now));
  if (problem) throw new Refused(`collections.problem.${problem}`, 'parent', 422);
  return collectionId;
}

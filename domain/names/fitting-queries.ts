/** What fits the kind of a name: its place in the tree, and what it can be a member or founder of. */
import { and, eq, isNotNull, isNull, or } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { name, nameRelation } from '@/db/schema/names';
import { isOneOf } from '@/db/sql';
import { canBePart, canHaveMembers, type NameKind, type NameRelation } from './name';

/** Whether both exist and are of different kinds. */
export async function areOfTwoKinds(read: Queries, a: string, b: string): Promise<boolean> {
  const kinds = await kindsOf(read, [a, b]);
  return kinds.has(a) && kinds.has(b) && kinds.get(a) !== kinds.get(b);
}

/** Whether their kinds allow that one is a part of the other (`canBePart`). */
export async function mayBePart(read: Queries, id: string, parentId: string): Promise<boolean> {
  const kinds = await kindsOf(read, [id, parentId]);
  const [kind, of] = [kinds.get(id), kinds.get(parentId)];
  return !kind || !of || canBePart(kind, of);
}

/** What has to be removed before a name can get another kind; null for nothing. */
export async function findWhatHoldsKind(
  read: Queries,
  id: string,
  kind: NameKind,
): Promise<'kindInTree' | 'kindHasMembers' | null> {
  const [inTree] = await read
    .select({ id: name.id })
    .from(name)
    .where(and(isNull(name.mergedIntoId), isTied(id)))
    .limit(1);
  if (inTree) return 'kindInTree';
  if (canHaveMembers(kind)) return null;
  const [member] = await read
    .select({ id: nameRelation.nameId })
    .from(nameRelation)
    .where(eq(nameRelation.toId, id))
    .limit(1);
  return member ? 'kindHasMembers' : null;
}

/** The first relation to what is gone, unpublished or a person; null for none. */
export async function findUnfitRelation(
  read: Queries,
  relations: readonly NameRelation[],
): Promise<{ kind: NameRelation['kind']; problem: 'gone' | 'noMembers' } | null> {
  const ids = JSON.stringify(relations.map(({ toId }) => toId));
  const rows = await read
    .select({ id: name.id, kind: name.kind })
    .from(name)
    .where(and(isOneOf(name.id, ids), isNull(name.mergedIntoId), isNull(name.withdrawnAt)));
  const kinds = new Map(rows.map((row) => [row.id, row.kind]));
  for (const { kind, toId } of relations) {
    const to = kinds.get(toId);
    if (to === undefined) return { kind, problem: 'gone' };
    if (!canHaveMembers(to)) return { kind, problem: 'noMembers' };
  }
  return null;
}

/** It has a parent, or is one. */
function isTied(id: string) {
  return or(and(eq(name.id, id), isNotNull(name.parentId)), eq(name.parentId, id));
}

async function kindsOf(read: Queries, ids: readonly string[]): Promise<Map<string, NameKind>> {
  const rows = await read
    .select({ id: name.id, kind: name.kind })
    .from(name)
    .where(and(isOneOf(name.id, JSON.stringify(ids)), isNull(name.mergedIntoId)));
  return new Map(rows.map((row) => [row.id, row.kind]));
}

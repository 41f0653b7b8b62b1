import { and, count, eq, ne, or } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { savedView } from '@/db/schema/views';
import { addToAudit } from '@/domain/audit/changes';
import { Refused } from '@/domain/forms/form';
import { newId } from '@/domain/new-id';
import { NotThere, requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { MOST_VIEWS } from './saved-view';

interface ViewWish {
  name: string;
  query: string;
  isShared: boolean;
}

/** Saves a filter and order under a name. Returns the view's id. @throws NotAllowed, Refused */
export async function addSavedView(
  write: Queries,
  by: Staff,
  given: ViewWish,
  now: number,
): Promise<string> {
  requireMay(by, given.isShared ? 'view.share' : 'story.list');
  const [own] = await write
    .select({ views: count() })
    .from(savedView)
    .where(eq(savedView.staffId, by.staffId));
  if ((own?.views ?? 0) >= MOST_VIEWS) {
    throw new Refused(['stories.view.tooMany', { max: MOST_VIEWS }], null, 422);
  }
  await requireFreeName(write, by, given.name, '');
  const id = newId(now);
  const { name, query, isShared } = given;
  await write
    .insert(savedView)
    .values({ id, staffId: by.staffId, name, query, isShared, createdAt: now });
  if (isShared) await noteShared(write, by, 'view.add', id, name, now);
  return id;
}

/** Renames a view, and shares it or makes it the user's own again. @throws NotThere, Refused */
export async function changeSavedView(
  write: Queries,
  by: Staff,
  given: { id: string; name: string; isShared: boolean },
  now: number,
): Promise<void> {
  const { id, name, isShared } = given;
  const found = await requireView(write, by, id);
  if (isShared || found.isShared) requireMay(by, 'view.share');
  await requireFreeName(write, by, name, id);
  await write.update(savedView).set({ name, isShared }).where(eq(savedView.id, id));
  if (isShared || found.isShared) await noteShared(write, by, 'view.change', id, name, now);
}

/** Deletes a view. @throws NotThere, NotAllowed */
export async function removeSavedView(
  write: Queries,
  by: Staff,
  id: string,
  now: number,
): Promise<void> {
  const found = await requireView(write, by, id);
  if (found.isShared) requireMay(by, 'view.share');
  await write.delete(savedView).where(eq(savedView.id, id));
  if (found.isShared) await noteShared(write, by, 'view.remove', id, found.name, now);
}

/** The view, if it is the user's own or shared. */
async function requireView(write: Queries, by: Staff, id: string) {
  const isSeen = or(eq(savedView.staffId, by.staffId), eq(savedView.isShared, true));
  const [found] = await write
    .select()
    .from(savedView)
    .where(and(eq(savedView.id, id), isSeen));
  if (!found) throw new NotThere('saved view');
  return found;
}

/** Two tabs of one name could not be told apart. */
async function requireFreeName(
  write: Queries,
  by: Staff,
  name: string,
  exceptId: string,
): Promise<void> {
  const isSeen = or(eq(savedView.staffId, by.staffId), eq(savedView.isShared, true));
  const others = await write
    .select({ name: savedView.name })
    .from(savedView)
    .where(and(isSeen, ne(savedView.id, exceptId)));
  const isTaken = others.some((other) => other.name.toLowerCase() === name.toLowerCase());
  if (isTaken) throw new Refused('stories.view.nameTaken', 'name', 422);
}

async function noteShared(
  write: Queries,
  by: Staff,
  action: string,
  subjectId: string,
  name: string,
  now: number,
): Promise<void> {
  await addToAudit(write, by, { action, subjectKind: 'view', subjectId, detail: { name }, now });
}

import { asc, eq, or } from 'drizzle-orm';
import { reads } from '@/db/client';
import { savedView } from '@/db/schema/views';
import type { Staff } from '@/domain/permissions/staff';
import type { SavedView } from './saved-view';

/** The user's own views and the shared ones, by name. */
export async function listSavedViews(staff: Staff): Promise<SavedView[]> {
  const rows = await reads()
    .select()
    .from(savedView)
    .where(or(eq(savedView.staffId, staff.staffId), eq(savedView.isShared, true)))
    .orderBy(asc(savedView.name), asc(savedView.id));
  return rows.map(({ id, name, query, isShared, staffId }) => {
    return { id, name, query, isShared, isOwn: staffId === staff.staffId };
  });
}

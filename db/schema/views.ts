import { flag, index, instant, table, textColumn } from '@/db/columns';
import { staff } from '@/db/schema/staff';

/** A named filter and order of the staff's list of stories, of one user or shared by editors. */
export const savedView = table(
  'saved_view',
  {
    id: textColumn().primaryKey(),
    staffId: textColumn().references(() => staff.id, { onDelete: 'cascade' }),
    name: textColumn(),
    /** Parameters of the list's address, without a position. */
    query: textColumn(),
    isShared: flag().default(false),
    createdAt: instant(),
  },
  (t) => [index('saved_view_staff').on(t.staffId), index('saved_view_shared').on(t.isShared)],
);

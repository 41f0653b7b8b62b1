import { index, instant, maybeInstant, table, textColumn } from '@/db/columns';

/**
 * Files that nothing uses any more and that are deleted from a bucket, which takes longer than a
 * transaction may. Rows stay for a day, so that an upload of the same file at that moment notices the deletion.
 */
export const fileDeletion = table(
  'file_deletion',
  {
    id: textColumn().primaryKey(),
    /** Name below /media/. */
    name: textColumn(),
    /** From when on it is tried again. */
    dueAt: instant(),
    /** When the bucket had deleted it. */
    endedAt: maybeInstant(),
  },
  (t) => [
    index('file_deletion_name').on(t.name),
    index('file_deletion_due').on(t.endedAt, t.dueAt),
  ],
);

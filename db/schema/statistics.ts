/** How often readers requested what, without anything about the readers. */
import { index, oneOf, primaryKey, table, textColumn, whole } from '@/db/columns';

/**
 * `site`: the home page, or the feed of all stories; `other`: pages that are counted together;
 * `further`: requests of a minute with more addresses than are counted apart.
 */
export const COUNTED_KINDS = [
  'site',
  'story',
  'topic',
  'collection',
  'place',
  'name',
  'author',
  'other',
  'further',
] as const;

export const requestCount = table(
  'request_count',
  {
    kind: oneOf(COUNTED_KINDS),
    /** Empty for `site`, `other` and `further`. Rows outlive what they count requests for. */
    subjectId: textColumn(),
    form: oneOf(['page', 'feed']),
    /** Language of the page or feed; empty for `further`. */
    language: textColumn(),
    /** `YYYY-MM` in the archive's time zone. */
    month: textColumn(),
    count: whole(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.subjectId, t.form, t.language, t.month] }),
    // Has every column, so that sums of a month are read from it alone.
    index('request_count_month').on(t.month, t.form, t.kind, t.language, t.subjectId, t.count),
  ],
);

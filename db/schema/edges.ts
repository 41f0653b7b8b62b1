/** HTTP caches in front of the site, and what was read of their logs. */
import {
  instant,
  maybeInstant,
  maybeWhole,
  maybeWords,
  oneOf,
  table,
  textColumn,
  whole,
} from '@/db/columns';

/** What a cache in front has confirmed to have purged; one row for each address in `PURGE_URLS`. */
export const edge = table('edge', {
  url: textColumn().primaryKey(),
  /** The last invalidation that it confirmed. */
  seq: whole(),
  /** State of the database that `seq` belongs to; another one after a restore. */
  state: textColumn(),
  /** What its pages were made from besides the content. */
  madeFrom: textColumn(),
  /** All that it keeps is to be purged before anything else; `hard`: nothing may be shown again. */
  everything: oneOf(['no', 'soft', 'hard']),
  everythingSince: instant(),
  /** Failed attempts in a row. */
  attempts: whole().default(0),
  dueAt: instant(),
  leasedBy: maybeWords(),
  leasedUntil: maybeInstant(),
  /**
   * Up to which invalidation it was told a second time; -1 to tell it a second time that everything
   * is to be purged.
   */
  repeated: whole(),
  /** What is told a second time next, and when. */
  repeatTo: maybeWhole(),
  repeatAt: maybeInstant(),
});

import type { Connection } from '@/db/open';
import { openConnection } from '@/db/open';

export interface Stale {
  tag: string;
  withdrawn: boolean;
}

/** Changes of the content database since the last look. */
export type News =
  | { kind: 'none' }
  | { kind: 'stale'; tags: Stale[]; seq: number }
  /** Unread rows were deleted, or the database is another one, so the whole cache is invalid. */
  | { kind: 'everything'; seq: number; epoch: string };

/** With more rows, emptying the cache is faster than finding what to keep. */
const MOST_AT_ONCE = 20_000;

/** With more remembered tags, renders that began earlier count as stale. */
const MOST_REMEMBERED = 50_000;

/**
 * Reads which tags went stale, in the order of the commits. Without a new commit this costs one
 * pragma (2 µs). The connection is used for nothing else, so that `data_version` changes with every
 * commit.
 */
export class Invalidations {
  private readonly connection: Connection;
  private readonly statements;
  /** Sequence number up to which everything was read. */
  seq: number;
  private version = -1;
  private readonly lastSeqOf = new Map<string, number>();
  private forgottenBefore: number;

  /**
   * @param file the content database
   * @param seq the last invalidation that the cache has applied, or null for an empty cache
   * @param epoch of the database that the cache was filled from
   */
  constructor(
    file: string,
    seq: number | null,
    private epoch: string,
  ) {
    this.connection = openConnection(file, { readonly: true });
    this.statements = {
      version: this.connection.prepare('pragma data_version').pluck(),
      rows: this.connection.prepare(
        'select seq, tag, withdrawn from invalidation where seq > ? order by seq',
      ),
      last: this.connection
        .prepare("select seq from sqlite_sequence where name = 'invalidation'")
        .pluck(),
      epoch: this.connection.prepare("select value from setting where key = 'epoch'").pluck(),
    };
    this.seq = seq ?? Number(this.statements.last.get() ?? 0);
    this.forgottenBefore = this.seq;
  }

  /** Reads invalidations committed since the last look. */
  look(): News {
    const version = Number(this.statements.version.get());
    if (version === this.version) return { kind: 'none' };
    const epoch = readEpoch(this.statements.epoch.get());
    const last = Number(this.statements.last.get() ?? 0);
    if (last - this.seq > MOST_AT_ONCE) {
      this.version = version;
      return this.startOver(last, epoch);
    }
    const rows = this.statements.rows.all(this.seq) as (Stale & { seq: number })[];
    // Set only now, so that a failed read is repeated.
    this.version = version;
    if (epoch !== this.epoch || last < this.seq) return this.startOver(last, epoch);
    if (last === this.seq) return { kind: 'none' };
    if (rows.length < last - this.seq) return this.startOver(rows.at(-1)?.seq ?? last, epoch);
    return this.remember(rows);
  }

  /** Whether any of the tags went stale after `seq`; a page rendered since then may be outdated. */
  hasMoved(seq: number, tags: readonly string[]): boolean {
    if (seq < this.forgottenBefore) return true;
    return tags.some((tag) => (this.lastSeqOf.get(tag) ?? -1) > seq);
  }

  close(): void {
    this.connection.close();
  }

  private remember(rows: readonly (Stale & { seq: number })[]): News {
    const seq = rows.at(-1)?.seq ?? this.seq;
    this.seq = seq;
    for (const row of rows) this.lastSeqOf.set(row.tag, row.seq);
    if (this.lastSeqOf.size > MOST_REMEMBERED) {
      this.lastSeqOf.clear();
      this.forgottenBefore = seq;
    }
    const tags = rows.map(({ tag, withdrawn }) => ({ tag, withdrawn: Boolean(withdrawn) }));
    return { kind: 'stale', tags, seq };
  }

  private startOver(seq: number, epoch: string): News {
    this.seq = seq;
    this.epoch = epoch;
    this.lastSeqOf.clear();
    this.forgottenBefore = seq;
    return { kind: 'everything', seq, epoch };
  }
}

/** The epoch as stored in the settings table, in JSON. */
export function readEpoch(value: unknown): string {
  return typeof value === 'string' ? String(JSON.parse(value)) : '';
}

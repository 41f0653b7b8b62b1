import { MOST_AT_ONCE, type News, type NewsSource, type StaleTag } from '@/db/news';
import { type Connection, openConnection } from '@/db/open';

/**
 * Without a new commit, a look costs one pragma (2 µs). The connection is used for nothing else, so
 * that `data_version` changes with every commit.
 */
export class SqliteNews implements NewsSource {
  private readonly connection: Connection;
  private readonly statements;
  private version = -1;
  seq: number;
  /** Each look asks the file itself. */
  readonly isCertain = true;

  /** @param file the content database; the others as of `openNews` */
  constructor(
    file: string,
    seq: number | null,
    private state: string,
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
  }

  look(): News {
    const version = Number(this.statements.version.get());
    if (version === this.version) return { kind: 'none' };
    const state = stateOf(this.statements.epoch.get());
    const last = Number(this.statements.last.get() ?? 0);
    const isMuch = last - this.seq > MOST_AT_ONCE;
    const rows = isMuch ? [] : (this.statements.rows.all(this.seq) as StaleTag[]);
    // Set only now, so that a failed read is repeated.
    this.version = version;
    const isOther = state !== this.state || last < this.seq;
    if (isMuch || isOther) return this.startOver(last, state);
    if (last === this.seq) return { kind: 'none' };
    const read = rows.at(-1)?.seq ?? last;
    if (rows.length < last - this.seq) return this.startOver(read, state);
    this.seq = read;
    return {
      kind: 'stale',
      tags: rows.map((row) => ({ ...row, withdrawn: Boolean(row.withdrawn) })),
    };
  }

  async confirm(): Promise<void> {}

  close(): void {
    this.connection.close();
  }

  private startOver(seq: number, state: string): News {
    this.seq = seq;
    this.state = state;
    return { kind: 'everything' };
  }
}

/** Settings are stored in JSON. */
function stateOf(epoch: unknown): string {
  return typeof epoch === 'string' ? String(JSON.parse(epoch)) : '';
}

import type { Connection } from '@/db/open';
import { openConnection } from '@/db/open';
import { type Page, restorePage } from './page';

/** Raised with every change of the tables; a file of another version is begun anew. */
const SHAPE_VERSION = 1;
const FORGET_SHAPE = ['meta', 'page_tag', 'stale', 'page']
  .map((name) => `drop table if exists ${name};`)
  .join('');

const SHAPE = `
create table if not exists meta (key text primary key, value text not null);
create table if not exists page (
  id integer primary key,
  key text not null unique,
  status integer not null,
  headers text not null,
  hash text not null,
  br blob not null,
  tags text not null,
  until integer,
  size integer not null
);
-- Pages that are only a last resort; beside them, since changing a row rewrites all of it.
create table if not exists stale (page_id integer primary key);
create table if not exists page_tag (tag text not null, page_id integer not null, primary key (tag, page_id)) without rowid;
`;

interface Row {
  id: number;
  key: string;
  status: number;
  headers: string;
  hash: string;
  br: Buffer;
  tags: string;
  until: number | null;
  is_stale: number;
}

/** What a row and each of its tags take in the file beside body and headers, roughly. */
const ROW_BYTES = 1_500;
const TAG_BYTES = 120;

/** Share of the stored pages that goes when the file is full. */
const EVICTED_SHARE = 0.05;

/**
 * The second level of the page cache: finished pages in `cache.db`, so that a restart does not begin with nothing.
 * Pages and the last applied invalidation are written together; what a crash loses, it loses of both.
 */
export class StoredPages {
  private readonly connection: Connection;
  private readonly statements;
  private bytes: number;

  /**
   * @param file the cache's own database, made when missing
   * @param identity what the pages were made by and from (build, address, epoch); another one empties the cache
   * @param mostBytes bound on the stored bodies
   */
  constructor(
    file: string,
    identity: string,
    private readonly mostBytes: number,
  ) {
    this.connection = openConnection(file);
    this.connection.pragma('synchronous = NORMAL');
    if (this.connection.pragma('user_version', { simple: true }) !== SHAPE_VERSION) {
      this.connection.exec(FORGET_SHAPE);
      this.connection.pragma(`user_version = ${SHAPE_VERSION}`);
    }
    this.connection.exec(SHAPE);
    this.statements = prepare(this.connection);
    if (this.meta('identity') !== identity) {
      this.clear(null);
      this.statements.putMeta.run('identity', identity);
    }
    this.bytes = Number(this.statements.size.get());
  }

  /** Sequence number of the last invalidation that was applied to this file; null while it is new. */
  get seq(): number | null {
    const seq = this.meta('seq');
    return seq === undefined ? null : Number(seq);
  }

  get count(): number {
    return Number(this.statements.count.get());
  }

  get(key: string): Page | undefined {
    const row = this.statements.byKey.get(key) as Row | undefined;
    if (!row) return undefined;
    const page = restorePage({
      key: row.key,
      status: row.status,
      headers: JSON.parse(row.headers),
      hash: row.hash,
      br: row.br,
      tags: JSON.parse(row.tags),
      until: row.until,
    });
    page.isFresh = row.is_stale === 0;
    return page;
  }

  put(page: Page): void {
    this.connection.transaction(() => {
      this.remove(page.key);
      const headers = JSON.stringify(page.headers);
      const size = page.br.length + headers.length + page.tags.length * TAG_BYTES + ROW_BYTES;
      const { lastInsertRowid } = this.statements.insert.run({
        key: page.key,
        status: page.status,
        headers,
        size,
        hash: page.hash,
        br: page.br,
        tags: JSON.stringify(page.tags),
        until: page.until,
      });
      for (const tag of page.tags) this.statements.insertTag.run(tag, lastInsertRowid);
      this.bytes += size;
      if (this.bytes > this.mostBytes) this.evict();
    })();
  }

  /** Applies invalidations and remembers how far; pages withdrawn are deleted, others kept as a last resort. */
  apply(stale: readonly { tag: string; withdrawn: boolean }[], seq: number): void {
    this.connection.transaction(() => {
      for (const { tag, withdrawn } of stale) {
        if (!withdrawn) this.statements.spoil.run(tag);
        else for (const key of this.statements.keysOf.all(tag)) this.remove(String(key));
      }
      this.statements.putMeta.run('seq', String(seq));
    })();
  }

  /** Throws every page away; the cache then counts as right up to `seq`, or as new. */
  clear(seq: number | null): void {
    this.connection.transaction(() => {
      this.connection.exec(
        "delete from page_tag; delete from stale; delete from page; delete from meta where key = 'seq'",
      );
      if (seq !== null) this.statements.putMeta.run('seq', String(seq));
    })();
    this.bytes = 0;
  }

  close(): void {
    this.connection.pragma('wal_checkpoint(TRUNCATE)');
    this.connection.close();
  }

  private meta(key: string): string | undefined {
    return this.statements.meta.get(key) as string | undefined;
  }

  private remove(key: string): void {
    const row = this.statements.sizeOf.get(key) as { id: number; bytes: number } | undefined;
    if (!row) return;
    for (const tag of JSON.parse(String(this.statements.tagsOf.get(row.id)))) {
      this.statements.removeTag.run(tag, row.id);
    }
    this.statements.removeStale.run(row.id);
    this.statements.remove.run(row.id);
    this.bytes -= row.bytes;
  }

  private evict(): void {
    const oldest = this.statements.oldest.all(Math.ceil(this.count * EVICTED_SHARE));
    for (const key of oldest) this.remove(String(key));
  }
}

function prepare(connection: Connection) {
  const one = (statement: string) => connection.prepare(statement);
  return {
    meta: one('select value from meta where key = ?').pluck(),
    putMeta: one('insert or replace into meta (key, value) values (?, ?)'),
    byKey: one(
      'select page.*, exists (select 1 from stale where page_id = page.id) as is_stale from page where key = ?',
    ),
    insert: one(
      `insert into page (key, status, headers, hash, br, tags, until, size)
       values (@key, @status, @headers, @hash, @br, @tags, @until, @size)`,
    ),
    insertTag: one('insert or ignore into page_tag (tag, page_id) values (?, ?)'),
    spoil: one('insert or ignore into stale (page_id) select page_id from page_tag where tag = ?'),
    keysOf: one(
      'select key from page where id in (select page_id from page_tag where tag = ?)',
    ).pluck(),
    sizeOf: one('select id, size as bytes from page where key = ?'),
    removeStale: one('delete from stale where page_id = ?'),
    tagsOf: one('select tags from page where id = ?').pluck(),
    removeTag: one('delete from page_tag where tag = ? and page_id = ?'),
    remove: one('delete from page where id = ?'),
    oldest: one('select key from page order by id limit ?').pluck(),
    count: one('select count(*) from page').pluck(),
    size: one('select coalesce(sum(size), 0) from page').pluck(),
  };
}

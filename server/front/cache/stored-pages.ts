import { crc32 } from 'node:zlib';
import type { Connection } from '@/db/open';
import { type Page, restorePage } from '@/server/http/page';
import { log } from '@/server/log';
import { isDamage, openCacheFile } from './cache-file';
import { prepare, type Statements } from './stored-statements';

interface Row {
  id: number;
  key: string;
  status: number;
  headers: string;
  hash: string;
  br: Buffer;
  checksum: number;
  tags: string;
  until: number | null;
  is_stale: number;
}

/** Approximate bytes of a row with its tags in the file, beside body and headers. */
const ROW_BYTES = 1_500;
const TAG_BYTES = 120;

/** Share of the stored pages deleted when the file is full. */
const EVICTED_SHARE = 0.05;

/**
 * The second level of the page cache: rendered pages in `cache.db`, so that a restart does not
 * begin empty. Pages and the last applied invalidation are written in one transaction, so that a
 * crash loses both or neither.
 */
export class StoredPages {
  private connection: Connection;
  private statements: Statements;
  private bytes = 0;

  /**
   * @param file the cache's own database, created when missing
   * @param identity of what pages depend on (build, address, epoch); another one empties the cache
   * @param mostBytes limit on the stored bodies
   */
  constructor(
    private readonly file: string,
    private readonly identity: string,
    private readonly mostBytes: number,
  ) {
    [this.connection, this.statements] = openCacheFile(file, (connection) =>
      this.begin(connection),
    );
  }

  private begin(connection: Connection): [Connection, Statements] {
    const statements = prepare(connection);
    this.connection = connection;
    this.statements = statements;
    if (this.meta('identity') !== this.identity) {
      this.clear(null);
      statements.putMeta.run('identity', this.identity);
    }
    this.bytes = Number(statements.size.get());
    return [connection, statements];
  }

  /** Sequence number of the last invalidation applied to this file; null for a new file. */
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
    if (row.checksum !== checksumOf(row)) throw new Error(`What is kept of ${key} is damaged.`);
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
      const tags = JSON.stringify(page.tags);
      const size = page.br.length + headers.length + page.tags.length * TAG_BYTES + ROW_BYTES;
      const { lastInsertRowid } = this.statements.insert.run({
        key: page.key,
        status: page.status,
        headers,
        size,
        hash: page.hash,
        br: page.br,
        tags,
        until: page.until,
        checksum: checksumOf({ ...page, headers, tags }),
      });
      for (const tag of page.tags) this.statements.insertTag.run(tag, lastInsertRowid);
      this.bytes += size;
      if (this.bytes > this.mostBytes) this.evict();
    })();
  }

  /**
   * Applies invalidations and stores the last sequence number; pages of unpublished content are
   * deleted, others are kept for the case that rendering fails.
   */
  apply(stale: readonly { tag: string; withdrawn: boolean }[], seq: number): void {
    this.connection.transaction(() => {
      for (const { tag, withdrawn } of stale) {
        if (!withdrawn) this.statements.spoil.run(tag);
        else for (const key of this.statements.keysOf.all(tag)) this.remove(String(key));
      }
      this.statements.putMeta.run('seq', String(seq));
    })();
  }

  /** Deletes all pages; the cache is then valid up to `seq`, or counts as new. */
  clear(seq: number | null): void {
    this.connection.transaction(() => {
      this.connection.exec(
        "delete from page_tag; delete from stale; delete from page; delete from meta where key = 'seq'",
      );
      if (seq !== null) this.statements.putMeta.run('seq', String(seq));
    })();
    this.bytes = 0;
  }

  /** After a failure: deletes all pages, and the file too if it is damaged. */
  beginAnew(seq: number): void {
    try {
      this.clear(seq);
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.connection.close();
      openCacheFile(this.file, (connection) => this.begin(connection));
      this.clear(seq);
    }
  }

  close(): void {
    try {
      this.connection.pragma('wal_checkpoint(TRUNCATE)');
    } catch (error) {
      log.warn({ err: error }, 'the page cache on disk could not be closed in order');
    }
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

function checksumOf(row: Pick<Row, 'key' | 'status' | 'headers' | 'tags' | 'br'>): number {
  return crc32(row.br, crc32([row.key, row.status, row.headers, row.tags].join('\n')));
}

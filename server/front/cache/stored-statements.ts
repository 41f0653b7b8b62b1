import type { Connection } from '@/db/open';

export type Statements = ReturnType<typeof prepare>;

/** Statements on the cache's own database, prepared once for its connection. */
export function prepare(connection: Connection) {
  const one = (statement: string) => connection.prepare(statement);
  return {
    meta: one('select value from meta where key = ?').pluck(),
    putMeta: one('insert or replace into meta (key, value) values (?, ?)'),
    byKey: one(
      'select page.*, exists (select 1 from stale where page_id = page.id) as is_stale from page where key = ?',
    ),
    insert: one(
      `insert into page (key, status, headers, hash, br, checksum, tags, until, size)
       values (@key, @status, @headers, @hash, @br, @checksum, @tags, @until, @size)`,
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

import { eq, max, sql } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { expect, it } from 'vitest';
import { openConnection, queriesOf } from './open';
import { withPlainRows } from './plain-rows';
import { param } from './sql';

const book = sqliteTable('book', {
  id: text().primaryKey(),
  facts: text({ mode: 'json' }),
  isLent: integer({ mode: 'boolean' }),
  addedAt: integer({ mode: 'timestamp_ms' }),
  pages: integer(),
});
const note = sqliteTable('note', { bookId: text(), words: text() });

function library() {
  const connection = openConnection(':memory:');
  connection.exec(`
    create table book (id text primary key, facts text, is_lent integer, added_at integer, pages integer);
    create table note (book_id text, words text);
    insert into book values ('a', '{"x":[1]}', 1, 5, 10), ('b', null, 0, null, null);
    insert into note values ('a', 'good');
  `);
  return queriesOf(connection);
}

it('makes the rows that Drizzle makes: JSON, booleans, dates, expressions, left joins, nulls', async () => {
  const read = library();
  const query = () =>
    read
      .select({
        id: book.id,
        facts: book.facts,
        isLent: book.isLent,
        addedAt: book.addedAt,
        words: note.words,
        twice: sql<number>`${book.pages} * 2`,
        named: sql<string>`upper(${book.id})`.as('named'),
      })
      .from(book)
      .leftJoin(note, eq(note.bookId, book.id))
      .orderBy(book.id)
      .prepare();
  const rows = await withPlainRows(query()).execute();
  expect(rows).toEqual(await query().execute());
  expect(rows[0]).toEqual({
    id: 'a',
    facts: { x: [1] },
    isLent: true,
    addedAt: new Date(5),
    words: 'good',
    twice: 20,
    named: 'A',
  });
});

it('passes parameters, and leaves nested rows and aggregates as they are', async () => {
  const read = library();
  const nested = () =>
    read.select().from(book).leftJoin(note, eq(note.bookId, book.id)).orderBy(book.id).prepare();
  expect(await withPlainRows(nested()).execute()).toEqual(await nested().execute());
  const most = () =>
    read
      .select({ at: max(book.pages) })
      .from(book)
      .where(eq(book.id, param('id')))
      .prepare();
  expect(await withPlainRows(most()).execute({ id: 'a' })).toEqual([{ at: 10 }]);
  expect(await withPlainRows(most()).execute({ id: 'none' })).toEqual([{ at: null }]);
});

/** Watches which statements are prepared, and how SQLite would run them. */
import type { Connection } from '@/db/open';

/** The statements that a connection prepares from now on. */
export function recording(connection: Connection): string[] {
  const asked: string[] = [];
  const { prepare } = connection;
  connection.prepare = ((statement: string) => {
    asked.push(statement);
    return prepare.call(connection, statement);
  }) as typeof prepare;
  return asked;
}

/** The steps of a statement's plan. */
export function planOf(connection: Connection, statement: string): string[] {
  const values = Array.from({ length: statement.split('?').length - 1 }, () => '1');
  const plan = connection.prepare(`explain query plan ${statement}`).all(...values);
  return (plan as { detail: string }[]).map(({ detail }) => detail);
}

/**
 * Steps that read a table from end to end; only stories may be, in the order of a list. A full-text
 * index that is asked for words is none.
 */
export function scansOf(connection: Connection, statement: string): string[] {
  return planOf(connection, statement)
    .filter(
      (detail) =>
        /^SCAN/.test(detail) &&
        !/json_each|VIRTUAL TABLE INDEX \d+:M|^SCAN (listed|story|.subquery)\b/.test(detail),
    )
    .map((detail) => `${detail}: ${statement}`);
}

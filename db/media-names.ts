import { openConnection } from './open';

/** Tables whose rows name a file in the media folder. */
const TABLES = ['picture_file', 'picture_original', 'attachment', 'style_file'] as const;

/** The media files named in a database, without duplicates; an older schema may lack a table. */
export function mediaNames(file: string): string[] {
  const connection = openConnection(file, { readonly: true });
  try {
    const there = connection.prepare("select name from sqlite_master where type = 'table'").pluck();
    const tables = new Set(there.all());
    const names = TABLES.filter((table) => tables.has(table)).flatMap(
      (table) => connection.prepare(`select name from ${table}`).pluck().all() as string[],
    );
    return [...new Set(names)].sort();
  } finally {
    connection.close();
  }
}

import path from 'node:path';
import { type Connection, openConnection } from '@/db/open';

/** Reads a running front's `cache.db`: which pages it has, and which are stale. */
export class KeptPages {
  private readonly connection: Connection;

  /** @param data the front's data folder */
  constructor(data: string) {
    this.connection = openConnection(path.join(data, 'cache.db'), { readonly: true });
  }

  /** Hash of each page's bytes by address. */
  hashes(): Map<string, string> {
    const rows = this.connection.prepare('select key, hash from page').all();
    return new Map((rows as { key: string; hash: string }[]).map(({ key, hash }) => [key, hash]));
  }

  /** Addresses invalidated by the last publication. */
  stale(): string[] {
    return this.connection
      .prepare('select key from page where id in (select page_id from stale)')
      .pluck()
      .all() as string[];
  }

  close(): void {
    this.connection.close();
  }
}

/** Addresses whose bytes differ. */
export function differing(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  return [...after.keys()].filter((key) => after.get(key) !== before.get(key));
}

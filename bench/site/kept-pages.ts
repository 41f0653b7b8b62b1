import path from 'node:path';
import { type Connection, openConnection } from '@/db/open';

/** Looks into a front's `cache.db` while the front is at work: which pages it keeps, and which went stale. */
export class KeptPages {
  private readonly connection: Connection;

  /** @param data the front's data folder */
  constructor(data: string) {
    this.connection = openConnection(path.join(data, 'cache.db'), { readonly: true });
  }

  /** Hashes of the pages' bytes by address. */
  hashes(): Map<string, string> {
    const rows = this.connection.prepare('select key, hash from page').all();
    return new Map((rows as { key: string; hash: string }[]).map(({ key, hash }) => [key, hash]));
  }

  /** Addresses of the pages that the last publication took out of the cache. */
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

/** Addresses whose bytes are not the same in both. */
export function differing(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  return [...after.keys()].filter((key) => after.get(key) !== before.get(key));
}

import { eq } from 'drizzle-orm';
import { databaseFile, reads } from './client';
import { ON_POSTGRES } from './engine';
import type { NewsSource } from './news';
import { connectionSettings } from './postgres/connect';
import { PostgresNews, readState } from './postgres/news';
import { setting } from './schema/site';
import { SqliteNews } from './sqlite/news';

/** The name of the state that the database is in; another one after a restore or a failover. */
export async function databaseState(): Promise<string> {
  if (ON_POSTGRES) return readState(connectionSettings());
  const [row] = await reads()
    .select({ epoch: setting.value })
    .from(setting)
    .where(eq(setting.key, 'epoch'));
  return String(row?.epoch ?? '');
}

/**
 * Opens the news of the content database.
 * @param seq the last row that a cache has applied, or null for an empty cache
 * @param state of the database that the cache was filled from
 */
export async function openNews(seq: number | null, state: string): Promise<NewsSource> {
  if (ON_POSTGRES) return PostgresNews.open(connectionSettings(), seq, state);
  return new SqliteNews(databaseFile(), seq, state);
}

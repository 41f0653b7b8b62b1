import { eq } from 'drizzle-orm';
import { SITE } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { setting } from '@/db/schema/site';
import { markStale } from '@/domain/freshness/invalidation-changes';
import type { SiteSettings } from './settings';

/** Saves the given settings, keeps the others, and invalidates every page. */
export async function saveSettings(
  write: Queries,
  settings: Partial<SiteSettings>,
  now: number,
): Promise<void> {
  const [row] = await write.select().from(setting).where(eq(setting.key, 'site'));
  await putSetting(write, 'site', { ...(row?.value as Partial<SiteSettings>), ...settings });
  await markStale(write, [SITE], now);
}

/** Writes one setting. */
export async function putSetting(write: Queries, key: string, value: unknown): Promise<void> {
  await write
    .insert(setting)
    .values({ key, value })
    .onConflictDoUpdate({ target: setting.key, set: { value } });
}

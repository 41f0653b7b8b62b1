import { eq } from 'drizzle-orm';
import { SITE } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { setting } from '@/db/schema/site';
import { markStale } from '@/domain/freshness/invalidation-changes';
import type { SiteSettings } from './settings';

/** Saves some of the site's settings over those there are; every page shows something of them. */
export async function saveSettings(
  write: Queries,
  settings: Partial<SiteSettings>,
  now: number,
): Promise<void> {
  const [row] = await write.select().from(setting).where(eq(setting.key, 'site'));
  await putSetting(write, 'site', { ...(row?.value as Partial<SiteSettings>), ...settings });
  await markStale(write, [SITE], now);
}

/** Writes one setting, over an earlier one. */
export async function putSetting(write: Queries, key: string, value: unknown): Promise<void> {
  await write
    .insert(setting)
    .values({ key, value })
    .onConflictDoUpdate({ target: setting.key, set: { value } });
}

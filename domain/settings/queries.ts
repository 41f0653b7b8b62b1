import { eq } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { SITE } from '@/cache/tags';
import { prepared } from '@/db/client';
import { setting } from '@/db/schema/site';
import { param } from '@/db/sql';
import { sharedRead } from '@/domain/shared-read-queries';
import { DEFAULT_SETTINGS, type SiteSettings } from './settings';

const byKey = prepared((read) =>
  read
    .select()
    .from(setting)
    .where(eq(setting.key, param('key')))
    .prepare(),
);

/** The site's settings, with defaults for missing ones. */
export const getSettings = sharedRead(async (): Promise<SiteSettings> => {
  noteTag(SITE);
  const [row] = await byKey().execute({ key: 'site' });
  return { ...DEFAULT_SETTINGS, ...(row?.value as Partial<SiteSettings> | undefined) };
});

/** The name of the database's state, new after each restore; older caches are discarded. */
export async function getEpoch(): Promise<string> {
  const [row] = await byKey().execute({ key: 'epoch' });
  return String(row?.value ?? '');
}

/** A permanent id of this site, from which the ids of its feeds are derived. */
export async function getSiteId(): Promise<string> {
  const [row] = await byKey().execute({ key: 'siteId' });
  return String(row?.value ?? '');
}

import { eq, lt } from 'drizzle-orm';
import { SITE } from '@/cache/tags';
import type { Queries } from '@/db/open';
import { formerAddress, invalidation, setting } from '@/db/schema/site';
import { audit } from '@/db/schema/staff';
import type { SiteSettings } from './settings';

/** SQLite takes 32,766 values in one statement. */
const ROWS_AT_ONCE = 1_000;

export type { Author } from '@/domain/staff/staff';

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

/**
 * Says in the running transaction which tags went stale.
 * @param withdrawn the old pages must not be shown again, not even as a last resort
 */
export async function markStale(
  write: Queries,
  tags: Iterable<string>,
  now: number,
  withdrawn = false,
): Promise<void> {
  const rows = [...new Set(tags)].map((tag) => ({ tag, at: now, withdrawn }));
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await write.insert(invalidation).values(rows.slice(at, at + ROWS_AT_ONCE));
  }
}

/**
 * Adds a line to the audit, in the transaction of what it tells.
 * @param by who did it, which is known of people on their way in as well
 */
export async function addToAudit(
  write: Queries,
  by: { readonly staffId: string | null },
  entry: {
    action: string;
    subjectKind: string;
    subjectId: string;
    language?: string;
    detail?: Record<string, unknown>;
    now: number;
  },
): Promise<void> {
  const { now, ...rest } = entry;
  await write.insert(audit).values({ ...rest, at: now, staffId: by.staffId });
}

/** Remembers what a former address now means; renaming twice still leads there in one step, since it names the thing. */
export async function rememberAddress(
  write: Queries,
  address: { kind: string; language: string; slug: string; targetId: string },
  now: number,
): Promise<void> {
  await write
    .insert(formerAddress)
    .values({ ...address, createdAt: now })
    .onConflictDoUpdate({
      target: [formerAddress.kind, formerAddress.language, formerAddress.slug],
      set: { targetId: address.targetId, createdAt: now },
    });
}

/** Prunes invalidations made before an instant; a front that had not read them yet empties its cache instead. */
export async function forgetInvalidations(write: Queries, before: number): Promise<void> {
  await write.delete(invalidation).where(lt(invalidation.at, before));
}

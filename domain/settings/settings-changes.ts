import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { setting } from '@/db/schema/site';
import { addToAudit } from '@/domain/audit/changes';
import { refuseUnseen } from '@/domain/forms/seen';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { saveSettings } from './changes';
import { type MenuEntry, MOST_ENTRIES } from './menu';
import { DEFAULT_SETTINGS, type SiteSettings, shownSettings } from './settings';
import type { PostedSettings } from './settings-form';

/**
 * Saves the settings of the whole site; readers see them at once.
 * @param was fingerprint of the settings that the user saw
 * @throws NotAllowed; Refused when somebody else has changed them since
 */
export async function changeSettings(
  write: Queries,
  by: Author,
  { was, ...given }: PostedSettings & { was?: string },
  now: number,
): Promise<void> {
  requireMay(by, 'site.change');
  const before = await settingsIn(write);
  refuseUnseen(was, shownSettings(before));
  await saveSettings(write, given, now);
  const changed = Object.entries(given).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof SiteSettings]),
  );
  const subject = { subjectKind: 'site', subjectId: 'settings', now };
  const detail = { changed: changed.map(([key]) => key) };
  await addToAudit(write, by, { action: 'site.change', ...subject, detail });
}

/**
 * Changes the menu of a language.
 * @param change returns the new entries
 * @returns false if they would exceed the limit
 */
export async function changeMenu(
  write: Queries,
  by: Author,
  language: string,
  change: (entries: readonly MenuEntry[]) => MenuEntry[],
  now: number,
): Promise<boolean> {
  requireMay(by, 'site.arrange');
  const { menus } = await settingsIn(write);
  const entries = change(menus[language] ?? []);
  if (entries.length > MOST_ENTRIES) return false;
  await saveSettings(write, { menus: { ...menus, [language]: entries } }, now);
  const subject = { subjectKind: 'site', subjectId: 'menu', language, now };
  await addToAudit(write, by, { action: 'site.menu', ...subject, detail: { entries } });
  return true;
}

async function settingsIn(write: Queries): Promise<SiteSettings> {
  const [row] = await write.select().from(setting).where(eq(setting.key, 'site'));
  return { ...DEFAULT_SETTINGS, ...(row?.value as Partial<SiteSettings> | undefined) };
}

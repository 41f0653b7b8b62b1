import { type Accents, accentsOf } from '@/domain/house-style/house-style';
import { getHouseStyle } from '@/domain/house-style/queries';
import { getSettings } from '@/domain/settings/queries';
import type { SiteSettings } from '@/domain/settings/settings';

/** What the archive chose about itself that its mails to readers show. */
export interface MailSettings extends Pick<SiteSettings, 'names' | 'defaultLanguage' | 'timeZone'> {
  /** Of the published house style. */
  accents: Accents;
}

export async function getMailSettings(): Promise<MailSettings> {
  const { names, defaultLanguage, timeZone } = await getSettings();
  return { names, defaultLanguage, timeZone, accents: accentsOf(await getHouseStyle()) };
}

import { requestContext } from '@/cache/context';
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
  return { names, defaultLanguage, timeZone, accents: await getMailAccents() };
}

/** The accents of mails; in a frame those that its policy allows. */
export async function getMailAccents(): Promise<Accents> {
  return requestContext()?.mailAccents ?? accentsOf(await getHouseStyle());
}

import { requestContext } from '@/cache/context';
import { type Accents, accentsOf } from '@/domain/house-style/house-style';
import { getHouseStyle } from '@/domain/house-style/queries';
import { type MailWordings, workingWording } from '@/domain/mail-wording/mail-wording';
import { getStoredWording } from '@/domain/mail-wording/queries';
import { getSettings } from '@/domain/settings/queries';
import type { SiteSettings } from '@/domain/settings/settings';

/** What the archive chose about itself that its mails to readers show. */
export interface MailSettings extends Pick<SiteSettings, 'names' | 'defaultLanguage' | 'timeZone'> {
  /** Of the published house style. */
  accents: Accents;
  wordings: MailWordings;
  /** Whether the wordings are a draft. */
  isDraft: boolean;
}

/** Whether mails are worded as they are sent, or in the draft of the wording where there is one. */
export type WordingState = 'published' | 'draft';

export async function getMailSettings(state: WordingState = 'published'): Promise<MailSettings> {
  const { names, defaultLanguage, timeZone } = await getSettings();
  const stored = await getStoredWording();
  const isDraft = state === 'draft' && stored.draft !== null;
  const wordings = isDraft ? workingWording(stored) : stored.wording;
  return { names, defaultLanguage, timeZone, accents: await getMailAccents(), wordings, isDraft };
}

/** The accents of mails; in a frame those that its policy allows. */
export async function getMailAccents(): Promise<Accents> {
  return requestContext()?.mailAccents ?? accentsOf(await getHouseStyle());
}

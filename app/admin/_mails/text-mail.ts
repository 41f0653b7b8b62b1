/** Mails to people whose texts changed their publication status, in their interface language. */

import { textPath } from '@/components/admin/address';
import { siteUrl } from '@/domain/addresses/site-url';
import type { Mail } from '@/domain/mail/mail';
import type { Recipient } from '@/domain/text-mails/queries';
import type { TextMailKind } from '@/domain/text-mails/text-mail';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

interface TextLetter {
  about: TextMailKind;
  storyId: string;
  language: string;
  /** Name of the user who did it. */
  by: string;
  /** Their note; empty for none. */
  note?: string;
}

/** Returns a function that writes the mail for each recipient. */
export function textMail({ about, storyId, language, by, note = '' }: TextLetter) {
  return (to: Recipient, title: string): Mail => {
    const t = getStaffT(to.language);
    const values = {
      name: by,
      title: title || t('review.untitled'),
      language: languageName(language, to.language),
    };
    const isRead = about === 'submitted' || about === 'commented';
    const address = `${siteUrl()}${textPath(storyId, language)}${isRead ? '/review' : ''}`;
    const parts = [t(`review.mail.${about}.words`, values), note, address];
    return {
      to: to.email,
      subject: t(`review.mail.${about}.subject`, values),
      text: `${parts.filter((part) => part !== '').join('\n\n')}\n`,
      language: to.language,
    };
  };
}

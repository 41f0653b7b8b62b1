/** A mail to readers that a user sends to their own address, marked as a test. */
import type { Mail, MailSubject } from '@/domain/mail/mail';
import { getStaffT } from '@/i18n/staff/translate';
import { withLineAbove } from './mail-frame';
import { previewIn } from './mail-preview';
import { getMailSettings, type MailSettings } from './mail-settings';

interface Wording {
  /** Of the user, and so of the mark. */
  language: string;
  /** As published. */
  settings: MailSettings;
  now: number;
}

/** The words of the mail with a mark; null where there is nothing to show any more. */
export async function testWords(
  { isDraft, ...shown }: Omit<Extract<MailSubject, { kind: 'test' }>, 'kind'>,
  { language: own, settings: published, now }: Wording,
): Promise<Pick<Mail, 'subject' | 'text' | 'html'> | null> {
  const settings = isDraft ? await getMailSettings('draft') : published;
  const preview = await previewIn(shown, settings, now);
  if (!preview) return null;
  const t = getStaffT(own);
  const mark = t(settings.isDraft ? 'mailWording.testMark' : 'subscribers.mails.testMark');
  return {
    subject: t('subscribers.mails.testSubject', { subject: preview.subject }),
    text: `${mark}\n\n${preview.text}`,
    html: withLineAbove(preview.html, mark, own),
  };
}

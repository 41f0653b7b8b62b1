import { PREVIEWED_MAILS, type PreviewedMail } from '@/domain/mail/mail';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '@/i18n/languages';

/** The mail and language that an address of the preview names; else the first one, in the user's language. */
export function previewedIn(
  query: Record<string, string | string[] | undefined>,
  own: InterfaceLanguage,
): { mail: PreviewedMail; language: InterfaceLanguage } {
  const [first] = PREVIEWED_MAILS;
  return {
    mail: PREVIEWED_MAILS.find((each) => each === query.mail) ?? first,
    language: INTERFACE_LANGUAGES.find((each) => each === query.language) ?? own,
  };
}

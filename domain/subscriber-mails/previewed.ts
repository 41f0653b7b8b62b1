import { ID } from '@/domain/forms/ids';
import { PREVIEWED_MAILS, type PreviewedMail } from '@/domain/mail/mail';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '@/i18n/languages';

/**
 * The mail and language that an address of the preview names; else the first one, in the user's
 * language. `letterId` is of a letter before a digest, or empty.
 */
export function previewedIn(
  query: Record<string, string | string[] | undefined>,
  own: InterfaceLanguage,
): { mail: PreviewedMail; language: InterfaceLanguage; letterId: string } {
  const [first] = PREVIEWED_MAILS;
  const mail = PREVIEWED_MAILS.find((each) => each === query.mail) ?? first;
  const { letter } = query;
  const isLetter = mail === 'digest' && typeof letter === 'string' && ID.test(letter);
  return {
    mail,
    letterId: isLetter ? letter : '',
    language: INTERFACE_LANGUAGES.find((each) => each === query.language) ?? own,
  };
}

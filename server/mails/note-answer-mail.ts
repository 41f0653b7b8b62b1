/** The mail by which the archive answers a reader's note. */
import { writePath } from '@/domain/addresses/address';
import { siteUrl } from '@/domain/addresses/site-url';
import type { Mail } from '@/domain/mail/mail';
import { inLanguage, type SiteSettings } from '@/domain/settings/settings';
import { getStaffT } from '@/i18n/staff/translate';
import { asHtml, type MailPart } from './mail-frame';

/** An answer, and the page that the note is about; empty for the site. */
interface Answer {
  text: string;
  path: string;
  title: string;
}

interface Wording {
  language: string;
  settings: Pick<SiteSettings, 'names' | 'defaultLanguage'>;
}

/** Words of the mail; the answer's text is the archive's own. */
export function noteAnswerWords(
  { path, title, text }: Answer,
  { language, settings }: Wording,
): Pick<Mail, 'subject' | 'text' | 'html'> {
  const t = getStaffT(language);
  const archive = inLanguage(settings.names, language, settings);
  const about =
    path === ''
      ? t('notes.mail.aboutSite', { archive })
      : t('notes.mail.about', { archive, title });
  const link = (href: string, words = decodeURI(href)) => ({ words, href });
  const page = path === '' ? [] : [link(siteUrl() + path, title)];
  const end = [t('notes.mail.end'), link(siteUrl() + writePath(language, path))];
  const subject = t('notes.mail.subject', { archive });
  const paragraphs = text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  const frame = { language, archive, title: subject, hasHeading: true };
  return {
    subject,
    text: plainText([about, ...page, text, ...end]),
    html: asHtml({ ...frame, parts: [about, ...page, ...paragraphs], foot: end }),
  };
}

function plainText(parts: readonly (string | Extract<MailPart, { href: string }>)[]): string {
  return `${parts.map((part) => (typeof part === 'string' ? part : part.href)).join('\n\n')}\n`;
}

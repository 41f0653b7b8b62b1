/** The mail by which the archive answers a reader's note. */
import { writePath } from '@/domain/addresses/address';
import { siteUrl } from '@/domain/addresses/site-url';
import type { Mail } from '@/domain/mail/mail';
import { quotedNote } from '@/domain/reader-notes/quoted-note';
import { inLanguage } from '@/domain/settings/settings';
import { getStaffT } from '@/i18n/staff/translate';
import { asHtml, type MailLink, type MailQuote, quoteText } from './mail-frame';
import type { MailSettings } from './mail-settings';

/** An answer with its note, and the page that the note is about; empty for the site. */
interface Answer {
  text: string;
  path: string;
  title: string;
  note: string;
}

interface Wording {
  language: string;
  settings: MailSettings;
}

/** Words of the mail; the answer's text is the archive's own, and the beginning of the note the reader's. */
export function noteAnswerWords(
  { path, title, text, note }: Answer,
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
  const quote = { quote: quotedNote(note, language) };
  const end = [t('notes.mail.end'), link(siteUrl() + writePath(language, path))];
  const subject = t('notes.mail.subject', { archive });
  const paragraphs = text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  const { accents } = settings;
  const frame = { language, archive, accents, title: subject, hasHeading: true };
  return {
    subject,
    text: plainText([about, ...page, quote, text, ...end]),
    html: asHtml({ ...frame, parts: [about, ...page, quote, ...paragraphs], foot: end }),
  };
}

function plainText(parts: readonly (string | MailLink | MailQuote)[]): string {
  const written = parts.map((part) => {
    if (typeof part === 'string') return part;
    return 'quote' in part ? quoteText(part) : part.href;
  });
  return `${written.join('\n\n')}\n`;
}

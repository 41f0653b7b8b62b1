import { Facts } from '@/components/admin/ui/Facts';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { mailFramePath } from '@/domain/addresses/staff-address';
import { direction } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

/** A mail in both forms. */
export interface ShownMail {
  subject: string;
  text: string;
}

interface MailViewProps {
  language: string;
  shown: { mail: string; language: string; letterId: string };
  preview: ShownMail;
}

/** A mail: its subject, its HTML in a frame, and its plain text. */
export function MailView({ language, shown, preview: { subject, text } }: MailViewProps) {
  const t = getStaffT(language);
  const own = { lang: shown.language, dir: direction(shown.language) };
  const frame = mailFramePath(shown);
  const title = t('subscribers.mails.html');
  return (
    <>
      <Facts>
        <dt>{t('subscribers.mails.subject')}</dt>
        <dd {...own}>{subject}</dd>
      </Facts>
      <section className="section">
        <SectionTitle>{title}</SectionTitle>
        <iframe
          src={frame}
          title={title}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          className="h-[40rem] w-full max-w-[44rem] border-2 border-ink bg-sheet"
        />
        <p>
          <a href={frame} target="_blank" rel="noreferrer">
            {t('subscribers.mails.alone')}
          </a>
        </p>
      </section>
      <section className="section">
        <SectionTitle>{t('subscribers.mails.text')}</SectionTitle>
        <pre
          {...own}
          className="max-w-[44rem] whitespace-pre-wrap break-words border [unicode-bidi:plaintext] border-line bg-sheet p-4"
        >
          {text}
        </pre>
      </section>
    </>
  );
}

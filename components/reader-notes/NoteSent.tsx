import type { Frame } from '@/components/layout/frame';
import { PageHead } from '@/components/layout/PageHead';
import { frontPath } from '@/domain/addresses/address';
import type { NotePage } from '@/domain/reader-notes/reader-note';
import { direction } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

/** Thanks for a note, and the way back to the page that it is about. */
export function NoteSent({ frame, page }: { frame: Frame; page: NotePage | null }) {
  const t = getT(frame.language);
  return (
    <>
      <PageHead title={t('write.sent')} words={t('write.sentWords')} />
      <ul className="note-form wide">
        <li>
          {page ? (
            <a href={page.path} lang={page.language} dir={direction(page.language)}>
              {page.title}
            </a>
          ) : (
            <a href={frontPath(frame.language)}>{t('problem.front')}</a>
          )}
        </li>
      </ul>
    </>
  );
}

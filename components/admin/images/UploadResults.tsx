import type { LibraryPicture } from '@/domain/images/library';
import { getStaffT, staffMessages } from '@/i18n/staff/translate';
import { LibraryGrid } from './LibraryGrid';
import { Refusals } from './Refusals';
import { Uploader } from './Uploader.client';

interface UploadResultsProps {
  /** BCP 47 of the interface. */
  language: string;
  added: readonly LibraryPicture[];
  known: readonly LibraryPicture[];
  /** A problem and the name of the file, with a space between; from the address, so not trusted. */
  refused: readonly string[];
}

/** What became of files that were sent without scripts, and the form again. */
export function UploadResults({ language, added, known, refused }: UploadResultsProps) {
  const t = getStaffT(language);
  return (
    <>
      <p>
        <a href="/admin/pictures">{t('pictures.back')}</a>
      </p>
      <h1>{t('pictures.add')}</h1>
      <Refusals refused={refused} language={language} />
      <Uploader words={{ language, messages: staffMessages(language, 'pictures') }} />
      {added.length > 0 && <h2>{t('pictures.added')}</h2>}
      <LibraryGrid pictures={added} language={language} />
      {known.length > 0 && <h2>{t('pictures.known')}</h2>}
      <LibraryGrid pictures={known} language={language} />
    </>
  );
}

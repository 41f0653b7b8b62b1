import { MessagesProvider } from '@/components/admin/ui/MessagesProvider.client';
import { IMAGES_PATH } from '@/domain/addresses/staff-address';
import type { LibraryImage } from '@/domain/images/library';
import { getStaffT, partMessages } from '@/i18n/staff/translate';
import { LibraryGrid } from './LibraryGrid';
import { Refusals } from './Refusals';
import { Uploader } from './Uploader.client';

interface UploadResultsProps {
  language: string;
  added: readonly LibraryImage[];
  known: readonly LibraryImage[];
  /** A problem and the file name, separated by a space; from the address, so not trusted. */
  refused: readonly string[];
}

/** Result of an upload without scripts, and the form again. */
export function UploadResults({ language, added, known, refused }: UploadResultsProps) {
  const t = getStaffT(language);
  return (
    <>
      <p>
        <a href={IMAGES_PATH}>{t('images.back')}</a>
      </p>
      <h1>{t('images.add')}</h1>
      <Refusals refused={refused} language={language} />
      <MessagesProvider locale={language} messages={partMessages(language, ['images'])}>
        <Uploader language={language} />
      </MessagesProvider>
      {added.length > 0 && <h2>{t('images.added')}</h2>}
      <LibraryGrid images={added} language={language} />
      {known.length > 0 && <h2>{t('images.known')}</h2>}
      <LibraryGrid images={known} language={language} />
    </>
  );
}

'use client';

import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { IMAGE_UPLOAD_PATH, imagePath } from '@/domain/addresses/staff-address';
import type { LibraryImage, UploadedFile } from '@/domain/images/library';
import { acceptedFiles, LARGEST_IMAGE, MOST_PIXELS } from '@/domain/images/upload';
import type { StaffT } from '@/i18n/staff/translate';
import { FileDrop } from './FileDrop.client';
import { UploadList } from './UploadList';
import { useUploads } from './use-uploads';

interface UploaderProps {
  onAdded?: (image: LibraryImage, isNew: boolean) => void;
  /** Inside a dialog: added images are not linked. */
  isInDialog?: boolean;
}

/** Uploads images by file, drag or paste. Without scripts it is an ordinary form. */
export function Uploader({ onAdded, isInDialog = false }: UploaderProps) {
  const t = useTranslations();
  const { uploads, add, retry } = useUploads<UploadedFile>(IMAGE_UPLOAD_PATH, {
    kind: 'image',
    say: (problem) => t(`images.problem.${problem}`),
    onDone: (file) => file.ok && onAdded?.(file.image, file.isNew),
  });
  const addLatest = useRef(add);
  addLatest.current = add;

  useEffect(() => {
    function paste(event: ClipboardEvent) {
      const files = images(event.clipboardData?.files);
      if (files.length === 0) return;
      event.preventDefault();
      addLatest.current(files);
    }
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);

  return (
    <div className="uploader">
      <FileDrop
        address={IMAGE_UPLOAD_PATH}
        label={t('images.addHere')}
        hint={t('images.limits', { size: LARGEST_IMAGE / 2 ** 20, pixels: MOST_PIXELS / 1e6 })}
        sendLabel={t('images.send')}
        accept={acceptedFiles('image')}
        onFiles={add}
      />
      <UploadList
        uploads={uploads}
        t={t}
        retry={retry}
        taken={(file) => file.ok && <Taken file={file} t={t} hasLink={!isInDialog} />}
      />
    </div>
  );
}

interface TakenProps {
  file: UploadedFile & { ok: true };
  t: StaffT;
  hasLink: boolean;
}

function Taken({ file, t, hasLink }: TakenProps) {
  const { image, isNew, isAnimated, pages } = file;
  return (
    <>
      {t(isNew ? 'images.added' : 'images.known')} {isAnimated && t('images.firstFrame')}
      {!isAnimated && pages > 1 && t('images.firstPage', { count: pages })}{' '}
      {hasLink && <a href={imagePath(image.id)}>{t('images.describe')}</a>}
    </>
  );
}

function images(files: FileList | undefined): File[] {
  return [...(files ?? [])].filter((file) => file.type.startsWith('image/'));
}

'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/admin/ui/Button';
import { IMAGE_UPLOAD_PATH, imagePath, imageUploadPath } from '@/domain/addresses/staff-address';
import { type OfferedImage, offered, type UploadedFile } from '@/domain/images/library';
import { acceptedFiles, LARGEST_IMAGE, MOST_PIXELS } from '@/domain/images/upload';
import type { StaffT } from '@/i18n/staff/translate';
import { DescriptionFields } from './DescriptionFields.client';
import { FileDrop } from './FileDrop.client';
import { UploadList } from './UploadList';
import { useUploads } from './use-uploads';

/** What a dialog with an uploader does with its images. */
export interface UploaderInDialog {
  onAdded(image: OfferedImage): void;
  onDescribed(image: OfferedImage): void;
  /** Chooses an image; null where that is done otherwise. */
  onUse: ((image: OfferedImage) => void) | null;
}

interface UploaderProps {
  /** Content language of the alternative texts. */
  language: string;
  /** Takes the files instead of this component. */
  onFiles?: (files: readonly File[]) => void;
  /** Without it, an added image has a link to its page. */
  inDialog?: UploaderInDialog;
}

/** Uploads images by file, drag or paste. Without scripts it is an ordinary form. */
export function Uploader({ language, onFiles, inDialog }: UploaderProps) {
  const t = useTranslations();
  const { uploads, add, retry } = useUploads<UploadedFile>(imageUploadPath(language), {
    kind: 'image',
    say: (problem) => t(`images.problem.${problem}`),
    onDone: (file) => file.ok && inDialog?.onAdded(offered(file.image, language)),
  });
  const take = (files: Iterable<File>) => (onFiles ? onFiles([...files]) : add(files));
  const takeLatest = useRef(take);
  takeLatest.current = take;

  useEffect(() => {
    function paste(event: ClipboardEvent) {
      const files = images(event.clipboardData?.files);
      if (files.length === 0) return;
      event.preventDefault();
      takeLatest.current(files);
    }
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);

  return (
    <div className="mt-4 mb-6">
      <FileDrop
        address={IMAGE_UPLOAD_PATH}
        label={t('images.addHere')}
        hint={t('images.limits', { size: LARGEST_IMAGE / 2 ** 20, pixels: MOST_PIXELS / 1e6 })}
        sendLabel={t('images.send')}
        accept={acceptedFiles('image')}
        onFiles={take}
      />
      <UploadList
        uploads={uploads}
        t={t}
        retry={retry}
        taken={(file) => file.ok && <Taken {...{ file, t, language, inDialog }} />}
      />
    </div>
  );
}

interface TakenProps {
  file: UploadedFile & { ok: true };
  t: StaffT;
  language: string;
  inDialog: UploaderInDialog | undefined;
}

function Taken({ file, t, language, inDialog }: TakenProps) {
  const { isNew, isAnimated, pages } = file;
  const [image, setImage] = useState(() => offered(file.image, language));
  const isDescribed = image.alt !== '' || image.decorative;
  const onSaved = (now: OfferedImage) => {
    setImage(now);
    inDialog?.onDescribed(now);
  };
  return (
    <>
      {t(isNew ? 'images.added' : 'images.known')} {isAnimated && t('images.firstFrame')}
      {!isAnimated && pages > 1 && t('images.firstPage', { count: pages })}{' '}
      {!inDialog && (
        <a href={imagePath(image.id, language)}>
          {t(isDescribed ? 'images.describeAgain' : 'images.describe')}
        </a>
      )}
      {inDialog && !isDescribed && (
        <DescriptionFields image={image} language={language} onSaved={onSaved} />
      )}
      {inDialog && isDescribed && (
        <span className="faint">{image.alt || t('images.decorates')}</span>
      )}{' '}
      {inDialog?.onUse && (
        <Button onClick={() => inDialog.onUse?.(image)}>{t('images.useThis')}</Button>
      )}
    </>
  );
}

function images(files: FileList | undefined): File[] {
  return [...(files ?? [])].filter((file) => file.type.startsWith('image/'));
}

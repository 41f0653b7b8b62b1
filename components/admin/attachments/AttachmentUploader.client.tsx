'use client';

import { FileDrop } from '@/components/admin/pictures/FileDrop.client';
import { type PictureWordsGiven, pictureWords } from '@/components/admin/pictures/picture-words';
import { UploadList } from '@/components/admin/pictures/UploadList';
import { useUploads } from '@/components/admin/pictures/use-uploads';
import { sayNext } from '@/components/admin/ui/Said.client';
import type { SentFile } from '@/domain/pictures/library';
import { acceptedFiles } from '@/domain/pictures/upload';

interface AttachmentUploaderProps {
  /** Where files are sent. */
  address: string;
  /** The page that lists them, to be read anew afterwards. */
  page: string;
  hint: string;
  words: PictureWordsGiven;
}

/** Takes PDF and sound files in, each with its progress. Without scripts it is an ordinary form. */
export function AttachmentUploader({ address, page, hint, words }: AttachmentUploaderProps) {
  const t = pictureWords(words);
  const { uploads, add, retry } = useUploads<SentFile>(address, {
    kind: 'attachment',
    say: (problem) => t(`problem.${problem}`),
    onIdle: (count) => {
      sayNext(t('done.attachmentAdded', { count }));
      window.location.assign(page);
    },
  });

  return (
    <div className="uploader">
      <FileDrop
        address={address}
        label={t('attachmentAdd')}
        hint={hint}
        sendLabel={t('send')}
        accept={acceptedFiles('attachment')}
        onFiles={add}
      />
      <UploadList uploads={uploads} t={t} retry={retry} taken={() => t('added')} />
    </div>
  );
}

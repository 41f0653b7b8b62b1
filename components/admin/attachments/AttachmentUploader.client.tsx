'use client';

import { useTranslations } from 'use-intl/react';
import { FileDrop } from '@/components/admin/images/FileDrop.client';
import { UploadList } from '@/components/admin/images/UploadList';
import { useUploads } from '@/components/admin/images/use-uploads';
import { showOnNextPage } from '@/components/admin/ui/FlashMessage.client';
import type { SentFile } from '@/domain/images/library';
import { acceptedFiles } from '@/domain/images/upload';

interface AttachmentUploaderProps {
  /** Upload address. */
  address: string;
  /** The page that lists the files; it is reloaded after an upload. */
  page: string;
  hint: string;
}

/** Uploads PDF and sound files, each with its progress. Without scripts it is an ordinary form. */
export function AttachmentUploader({ address, page, hint }: AttachmentUploaderProps) {
  const t = useTranslations();
  const { uploads, add, retry } = useUploads<SentFile>(address, {
    kind: 'attachment',
    say: (problem) => t(`images.problem.${problem}`),
    onIdle: (count) => {
      showOnNextPage(t('images.done.attachmentAdded', { count }));
      window.location.assign(page);
    },
  });

  return (
    <div className="mt-4 mb-6">
      <FileDrop
        address={address}
        label={t('images.attachmentAdd')}
        hint={hint}
        sendLabel={t('images.send')}
        accept={acceptedFiles('attachment')}
        onFiles={add}
      />
      <UploadList uploads={uploads} t={t} retry={retry} taken={() => t('images.added')} />
    </div>
  );
}

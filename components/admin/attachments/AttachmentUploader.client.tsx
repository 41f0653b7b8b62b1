'use client';

import { type FormEvent, useId, useRef } from 'react';
import type { SentFile } from '@/domain/pictures/library';
import { type PictureWordsGiven, pictureWords } from '../pictures/picture-words';
import { UploadList } from '../pictures/UploadList';
import { useUploads } from '../pictures/use-uploads';
import { Button } from '../ui/Button';

const ACCEPTED =
  '.pdf,.mp3,.m4a,.ogg,.oga,.wav,application/pdf,audio/mpeg,audio/mp4,audio/ogg,audio/wav';

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
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { uploads, add, retry } = useUploads<SentFile>(address, {
    onIdle: (count) =>
      window.location.assign(`${page}?done=pictures.done.attachmentAdded&done.count=${count}`),
  });

  function addChosen() {
    add(input.current?.files ?? []);
    if (input.current) input.current.value = '';
  }

  function send(event: FormEvent) {
    event.preventDefault();
    addChosen();
  }

  return (
    <div className="uploader">
      <form
        method="post"
        action={address}
        encType="multipart/form-data"
        className="drop"
        onSubmit={send}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          add(event.dataTransfer.files);
        }}
      >
        <label htmlFor={`${id}-files`}>{t('attachmentAdd')}</label>
        <input
          ref={input}
          id={`${id}-files`}
          type="file"
          name="file"
          multiple
          accept={ACCEPTED}
          aria-describedby={`${id}-hint`}
          onChange={addChosen}
        />
        <noscript>
          <Button type="submit" kind="main">
            {t('send')}
          </Button>
        </noscript>
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      </form>
      <UploadList uploads={uploads} t={t} retry={retry} taken={() => t('added')} />
    </div>
  );
}

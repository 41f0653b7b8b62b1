'use client';

import { type DragEvent, type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/admin/ui/Button';
import type { LibraryPicture, UploadedFile } from '@/domain/pictures/library';
import { LARGEST_PICTURE, MOST_PIXELS } from '@/domain/pictures/upload';
import { type PictureT, type PictureWordsGiven, pictureWords } from './picture-words';
import { UploadList } from './UploadList';
import { useUploads } from './use-uploads';

const ACCEPTED = 'image/jpeg,image/png,image/webp,image/avif,image/gif';

interface UploaderProps {
  words: PictureWordsGiven;
  onAdded?: (picture: LibraryPicture, isNew: boolean) => void;
  /** Stands in a dialog: what was added leads nowhere. */
  isInDialog?: boolean;
}

/**
 * Takes pictures in by file, drag or paste. Without scripts it is an ordinary form whose answer is a page.
 */
export function Uploader({ words, onAdded, isInDialog = false }: UploaderProps) {
  const t = pictureWords(words);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const { uploads, add, retry } = useUploads<UploadedFile>('/admin/pictures/upload', {
    onDone: (file) => file.ok && onAdded?.(file.picture, file.isNew),
  });
  const addLatest = useRef(add);
  addLatest.current = add;

  useEffect(() => {
    function paste(event: ClipboardEvent) {
      const files = pictures(event.clipboardData?.files);
      if (files.length === 0) return;
      event.preventDefault();
      addLatest.current(files);
    }
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);

  function addChosen() {
    add(input.current?.files ?? []);
    if (input.current) input.current.value = '';
  }

  function send(event: FormEvent) {
    event.preventDefault();
    addChosen();
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    add(event.dataTransfer.files);
  }

  function over(event: DragEvent) {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setIsOver(true);
  }

  return (
    <div className="uploader">
      <form
        method="post"
        action="/admin/pictures/upload"
        encType="multipart/form-data"
        className={isOver ? 'drop is-over' : 'drop'}
        onSubmit={send}
        onDragOver={over}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <label htmlFor={`${id}-files`}>{t('addHere')}</label>
        <input
          ref={input}
          id={`${id}-files`}
          type="file"
          name="file"
          multiple
          accept={ACCEPTED}
          aria-describedby={`${id}-limits`}
          onChange={addChosen}
        />
        <noscript>
          <Button type="submit" kind="main">
            {t('send')}
          </Button>
        </noscript>
        <p id={`${id}-limits`} className="hint">
          {t('limits', { size: LARGEST_PICTURE / 2 ** 20, pixels: MOST_PIXELS / 1e6 })}
        </p>
      </form>
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
  t: PictureT;
  hasLink: boolean;
}

function Taken({ file: { picture, isNew, isAnimated }, t, hasLink }: TakenProps) {
  return (
    <>
      {t(isNew ? 'added' : 'known')} {isAnimated && t('firstFrame')}{' '}
      {hasLink && <a href={`/admin/pictures/${picture.id}`}>{t('describe')}</a>}
    </>
  );
}

function pictures(files: FileList | undefined): File[] {
  return [...(files ?? [])].filter((file) => file.type.startsWith('image/'));
}

'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '@/components/admin/ui/Button';
import { type LibraryPicture, smallFile } from '@/domain/images/library';
import { type PictureWordsGiven, pictureWords } from './image-words';
import { PickerGrid } from './PickerGrid';
import { Uploader } from './Uploader.client';
import { useLibrary } from './use-library';

/** A picture as whoever asked for one gets it. */
export interface PickedPicture {
  id: string;
  /** Description in the language that was asked for; '' when there is none yet. */
  alt: string;
  decorative: boolean;
  /** A small file of it, beginning with `/media/`. */
  url: string;
  /** Of the whole picture, in pixels. */
  width: number;
  height: number;
}

export interface PicturePickerProps {
  /** Language of the interface, and `staffMessages(language, 'pictures')`. */
  words: PictureWordsGiven;
  /** Content language whose descriptions are shown and handed back. */
  language: string;
  /** Whether this person may add pictures (`mayDo(staff, 'picture.add')`). */
  mayAdd: boolean;
  /** Told once somebody has chosen; the dialog is to be unmounted then. */
  onChoose: (picture: PickedPicture) => void;
  /** Told when it was closed without a choice; focus goes back by itself. */
  onClose: () => void;
}

/**
 * A dialog to choose a picture: search, add by file, drag or paste, choose. Mount it to open it. It may stand inside a
 * form; what happens in it stays in it.
 */
export function PicturePicker(props: PicturePickerProps) {
  const { words, language, mayAdd, onChoose, onClose } = props;
  const t = pictureWords(words);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState('');
  const { found, more, putFirst } = useLibrary(query, language);

  useEffect(() => {
    const opener = document.activeElement;
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    return () => {
      shown?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  return createPortal(
    <dialog
      ref={dialog}
      className="dialog picker"
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onSubmit={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className="picker-head">
        <h2 id={`${id}-title`}>{t('picker')}</h2>
        <Button kind="quiet" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
      <div className="field">
        <label htmlFor={`${id}-words`}>{t('search')}</label>
        <input
          id={`${id}-words`}
          type="search"
          autoComplete="off"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      {mayAdd && <Uploader words={words} onAdded={putFirst} isInDialog />}
      <p role="status" className="picker-state">
        {found.state === 'searching' && t('searching')}
        {found.state === 'failed' && t('unreachable')}
        {found.state === 'found' && t('found', { count: found.pictures.length })}
      </p>
      <PickerGrid pictures={found.pictures} t={t} choose={(picture) => onChoose(picked(picture))} />
      {found.next && <Button onClick={more}>{t('more')}</Button>}
    </dialog>,
    document.body,
  );
}

function picked(picture: LibraryPicture): PickedPicture {
  const { id, alt, decorative, width, height } = picture;
  return { id, alt, decorative, width, height, url: smallFile(picture)?.src ?? '' };
}

'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/admin/ui/Button';
import { Dialog } from '@/components/admin/ui/Dialog.client';
import { type LibraryImage, smallFile } from '@/domain/images/library';
import { PickerGrid } from './PickerGrid';
import { Uploader } from './Uploader.client';
import { useLibrary } from './use-library';

/** The chosen image, for the component that opened the picker. */
export interface PickedImage {
  id: string;
  /** Alternative text in the requested language; '' when there is none. */
  alt: string;
  decorative: boolean;
  /** A small file of it, beginning with `/media/`. */
  url: string;
  /** Width of the original in pixels. */
  width: number;
  height: number;
}

export interface ImagePickerProps {
  /** Content language of the alternative texts. */
  language: string;
  /** Whether the user may add images (`mayDo(staff, 'image.add')`). */
  mayAdd: boolean;
  /** Called with the choice; the dialog must be unmounted then. */
  onChoose: (image: PickedImage) => void;
  /** Called when closed without a choice; the focus returns by itself. */
  onClose: () => void;
}

/**
 * A dialog to choose an image: search, or add by file, drag or paste. Mount it to open it. Inside a
 * form its events do not reach the form.
 */
export function ImagePicker(props: ImagePickerProps) {
  const { language, mayAdd, onChoose, onClose } = props;
  const t = useTranslations();
  const id = useId();
  const [query, setQuery] = useState('');
  const { found, more, putFirst } = useLibrary(query, language);

  return (
    <Dialog
      title={t('images.picker')}
      onClose={onClose}
      isWide
      isApart
      aside={
        <Button kind="quiet" onClick={onClose}>
          {t('images.close')}
        </Button>
      }
    >
      <div className="field">
        <label htmlFor={`${id}-words`}>{t('images.search')}</label>
        <input
          id={`${id}-words`}
          type="search"
          autoComplete="off"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      {mayAdd && <Uploader onAdded={putFirst} isInDialog />}
      <p role="status" className="picker-state">
        {found.state === 'searching' && t('images.searching')}
        {found.state === 'failed' && t('images.unreachable')}
        {found.state === 'found' && t('images.found', { count: found.images.length })}
      </p>
      <PickerGrid images={found.images} t={t} choose={(image) => onChoose(picked(image))} />
      {found.next && <Button onClick={more}>{t('images.more')}</Button>}
    </Dialog>
  );
}

function picked(image: LibraryImage): PickedImage {
  const { id, alt, decorative, width, height } = image;
  return { id, alt, decorative, width, height, url: smallFile(image)?.src ?? '' };
}

'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/admin/ui/Button';
import { Dialog } from '@/components/admin/ui/Dialog.client';
import type { OfferedImage } from '@/domain/images/library';
import { PickerGrid } from './PickerGrid';
import { Uploader } from './Uploader.client';
import { useLibrary } from './use-library';

export interface ImagePickerProps {
  title?: string;
  /** Content language of the alternative texts. */
  language: string;
  /** Whether the user may add images (`mayDo(staff, 'image.add')`). */
  mayAdd: boolean;
  /** Where several may be chosen: those chosen so far, in their order. */
  several?: { chosen: readonly string[] };
  /** Takes files that are uploaded elsewhere; without it they are uploaded here. */
  onFiles?: (files: readonly File[]) => void;
  /** Called with the choice; the dialog must be unmounted then. */
  onChoose: (ids: readonly string[], images: readonly OfferedImage[]) => void;
  /** Called when closed without a choice; the focus returns by itself. */
  onClose: () => void;
}

/**
 * The dialog to choose images: search, or add by file, drag or paste, and describe them. Mount it
 * to open it. Inside a form its events do not reach the form.
 */
export function ImagePicker(props: ImagePickerProps) {
  const { title, language, mayAdd, several, onFiles, onChoose, onClose } = props;
  const t = useTranslations('images');
  const id = useId();
  const [query, setQuery] = useState('');
  const { found, more, again, putFirst } = useLibrary(query, language);
  const [chosen, setChosen] = useState<readonly string[]>(several?.chosen ?? []);
  const [known, setKnown] = useState<readonly OfferedImage[]>([]);

  function choose(image: OfferedImage) {
    if (!several) return onChoose([image.id], [image]);
    setKnown([...known.filter((each) => each.id !== image.id), image]);
    setChosen(
      chosen.includes(image.id)
        ? chosen.filter((each) => each !== image.id)
        : [...chosen, image.id],
    );
  }

  function added(image: OfferedImage) {
    putFirst(image);
    if (!several) return;
    setKnown((all) => [...all, image]);
    setChosen((all) => (all.includes(image.id) ? all : [...all, image.id]));
  }

  function described(image: OfferedImage) {
    putFirst(image);
    setKnown((all) => all.map((each) => (each.id === image.id ? image : each)));
  }

  return (
    <Dialog
      title={title ?? t('picker')}
      onClose={onClose}
      isWide
      isApart
      aside={
        <Button kind="quiet" onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      {mayAdd && (
        <Uploader
          language={language}
          onFiles={onFiles}
          inDialog={{ onAdded: added, onDescribed: described, onUse: several ? null : choose }}
        />
      )}
      <div className="field">
        <label htmlFor={`${id}-words`}>{t('search')}</label>
        <input
          id={`${id}-words`}
          type="search"
          autoComplete="off"
          dir="auto"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      <p role="status">
        {found.state === 'searching' && t('searching')}
        {found.state === 'failed' && t('unreachable')}
        {found.state === 'found' && t('found', { count: found.images.length })}{' '}
        {several && t('chosen', { count: chosen.length })}
      </p>
      {found.state === 'failed' && <Button onClick={again}>{t('again')}</Button>}
      <PickerGrid images={found.images} t={t} chosen={several ? chosen : null} choose={choose} />
      {found.next && <Button onClick={more}>{t('more')}</Button>}
      {several && (
        <div className="sticky bottom-0 border-line border-t bg-sheet py-3">
          <Button
            kind="main"
            disabled={chosen.length === 0}
            onClick={() => onChoose(chosen, known)}
          >
            {t('useChosen')}
          </Button>
        </div>
      )}
    </Dialog>
  );
}

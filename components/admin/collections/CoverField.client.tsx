'use client';

import { useState } from 'react';
import { type ChosenImage, chosenImage, readChosen } from '@/components/admin/images/kept-image';
import { PickerPlace } from '@/components/admin/images/PickerPlace.client';
import { Button } from '@/components/admin/ui/Button';
import { useField } from '@/components/admin/ui/forms/form-context';
import { usePiece } from '@/components/admin/ui/kept/use-piece';
import { Toolbar } from '@/components/admin/ui/Toolbar';

type Cover = Pick<ChosenImage, 'id' | 'url' | 'alt' | 'language'>;

interface CoverFieldProps {
  label: string;
  hint: string;
  choose: string;
  none: string;
  cover: Cover | null;
  /** Interface language. */
  language: string;
  mayAdd: boolean;
}

/** Chooses the cover image of a collection; without scripts the saved one is kept. */
export function CoverField(props: CoverFieldProps) {
  const { label, hint, choose, none, language, mayAdd } = props;
  const [cover, setCover] = usePiece<Cover | null>('cover', props.cover, readChosen);
  const [isOpen, setIsOpen] = useState(false);
  const field = useField('cover', null);
  return (
    <fieldset className="field" id={field.id} tabIndex={-1}>
      <legend>{label}</legend>
      <p className="hint">{hint}</p>
      {field.problem && <p className="problem">{field.problem}</p>}
      <input type="hidden" name="cover" value={cover?.id ?? ''} data-piece />
      {cover && (
        <img
          src={cover.url}
          alt={cover.alt}
          lang={(cover.alt && cover.language) || undefined}
          className="max-h-[85vh] w-auto bg-[#eceeeb] object-contain outline-1 -outline-offset-1 outline-line"
        />
      )}
      <Toolbar>
        <Button onClick={() => setIsOpen(true)}>{choose}</Button>
        {cover && (
          <Button kind="quiet" onClick={() => setCover(null)}>
            {none}
          </Button>
        )}
      </Toolbar>
      {isOpen && (
        <PickerPlace
          language={language}
          mayAdd={mayAdd}
          onClose={() => setIsOpen(false)}
          onChoose={(_, [image]) => {
            setCover(image ? chosenImage(image, language) : cover);
            setIsOpen(false);
          }}
        />
      )}
    </fieldset>
  );
}

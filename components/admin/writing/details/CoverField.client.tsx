'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { type ChosenImage, chosenImage, readChosen } from '@/components/admin/images/kept-image';
import { PickerPlace } from '@/components/admin/images/PickerPlace.client';
import { Button } from '@/components/admin/ui/Button';
import { LABEL, PICKS } from '@/components/admin/ui/classes';
import { useField } from '@/components/admin/ui/forms/form-context';
import { usePiece } from '@/components/admin/ui/kept/use-piece';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import { imagePath } from '@/domain/addresses/staff-address';

/** The cover image of a story. */
export type Cover = ChosenImage;

interface CoverFieldProps {
  cover: Cover | null;
  language: string;
  mayAdd: boolean;
}

/** Chooses the cover image from the library. */
export function CoverField({ cover, language, mayAdd }: CoverFieldProps) {
  const t = useTranslations();
  const [chosen, setChosen] = usePiece('cover', cover, readChosen);
  const { showCover } = useTextEditing();
  useEffect(() => showCover(chosen), [chosen, showCover]);
  const [isOpen, setIsOpen] = useState(false);
  const { id, problem, aria } = useField('coverImageId', null);
  const { checks, facts } = useTextEditing();
  const isLacking = checks.some(
    ({ code, values }) => code === 'altMissing' && values.imageId === chosen?.id,
  );
  // The checklist knows the saved cover, also after it was described in another tab.
  const isDescribed = facts.standing === 'saved' ? !isLacking : chosen?.isDescribed;
  return (
    <fieldset className={PICKS} id={id} tabIndex={-1}>
      <legend className={`${LABEL} mb-1`}>{t('writing.facts.cover')}</legend>
      {problem && <p className="problem">{problem}</p>}
      <input
        type="hidden"
        name="coverImageId"
        value={chosen?.id ?? ''}
        form={aria.form}
        data-piece
      />
      {chosen && (
        <img
          src={chosen.url}
          alt={chosen.alt}
          lang={(chosen.alt && chosen.language) || undefined}
          width={chosen.width}
          height={chosen.height}
          loading="lazy"
          className="h-auto w-[12rem] max-w-full"
        />
      )}
      <Toolbar>
        <Button onClick={() => setIsOpen(true)}>{t('writing.facts.chooseCover')}</Button>
        {chosen && (
          <>
            <Button kind="quiet" onClick={() => setChosen(null)}>
              {t('writing.facts.noCover')}
            </Button>
            <a href={imagePath(chosen.id, language)} target="_blank" rel="noreferrer">
              {t(isDescribed ? 'images.describeAgain' : 'images.describe')}
            </a>
          </>
        )}
      </Toolbar>
      {isOpen && (
        <PickerPlace
          language={language}
          mayAdd={mayAdd}
          onChoose={(_, [image]) => {
            setChosen(image ? chosenImage(image, language) : chosen);
            setIsOpen(false);
          }}
          onClose={() => setIsOpen(false)}
        />
      )}
    </fieldset>
  );
}

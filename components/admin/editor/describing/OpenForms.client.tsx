'use client';

import type { SyntheticEvent } from 'react';
import { createPortal } from 'react-dom';
import { useTranslations } from 'use-intl/react';
import { DescriptionFields } from '@/components/admin/images/DescriptionFields.client';
import { direction } from '@/i18n/languages';
import type { OpenFormsProps } from './FormPlaces.client';

/** Renders each open form into its figure. */
export function OpenForms({ forms, host }: OpenFormsProps) {
  const t = useTranslations('images');
  const { figureForms, images, language, interfaceLanguage } = host;
  return forms.map(({ imageId, place, leave }) => {
    const image = images.get(imageId);
    const asked = figureForms.asked(imageId);
    if (!image || !asked) return null;
    return createPortal(
      <div key={imageId} lang={interfaceLanguage} dir={direction(interfaceLanguage)} {...APART}>
        <DescriptionFields
          image={image}
          language={language}
          proposed={asked.proposed}
          hasFocus={asked.hasFocus}
          onSaved={(now, isAsked) => {
            images.keep([now]);
            host.announce(t('done.saved'));
            host.described();
            if (!now.alt && !now.decorative) return;
            figureForms.close(imageId);
            if (isAsked) leave();
          }}
        />
      </div>,
      place,
    );
  });
}

/** What is typed here is no part of the text's form. */
const stop = (event: SyntheticEvent) => event.stopPropagation();

const APART = { onInput: stop, onChange: stop, onSubmit: stop, onKeyDown: stop };

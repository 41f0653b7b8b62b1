'use client';

import { useTranslations } from 'use-intl/react';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Field } from '@/components/admin/ui/forms/Field.client';

/** Fields for a place that is not in the list yet, without scripts. */
export function NewPlaceFields() {
  const t = useTranslations();
  return (
    <Disclosure summary={t('writing.place.title')}>
      <div className="fields">
        <Field name="newPlaceName" label={t('writing.place.name')} dir="auto" />
        <Field
          name="newPlaceLatitude"
          label={t('writing.place.latitude')}
          hint={t('writing.place.hint')}
          isOptional
          inputMode="decimal"
          dir="ltr"
        />
        <Field
          name="newPlaceLongitude"
          label={t('writing.place.longitude')}
          isOptional
          inputMode="decimal"
          dir="ltr"
        />
      </div>
    </Disclosure>
  );
}

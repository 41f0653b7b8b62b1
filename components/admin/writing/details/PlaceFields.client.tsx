'use client';

import { useTranslations } from 'use-intl/react';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { PLACE_CREATE_PATH } from '@/domain/addresses/staff-address';
import type { StaffT } from '@/i18n/staff/translate';
import type { Maker } from './PickList.client';

/** The way to create a place by its name; coordinates are given on its own page. */
export function placeMakers(t: StaffT, language: string): Maker[] {
  const label = (name: string) => t('writing.picks.make', { name });
  return [{ key: 'place', label, address: PLACE_CREATE_PATH, wish: { language } }];
}

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

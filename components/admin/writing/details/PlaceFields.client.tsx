'use client';

import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { useWritingMessages } from '@/components/admin/writing/WritingMessages.client';

/** Fields for a place that is not in the list yet. */
export function PlaceFields() {
  const { t } = useWritingMessages();
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

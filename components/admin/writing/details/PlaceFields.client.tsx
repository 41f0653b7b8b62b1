'use client';

import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { useWritingMessages } from '@/components/admin/writing/WritingMessages.client';

/** A place that is not in the list yet. */
export function PlaceFields() {
  const { t } = useWritingMessages();
  return (
    <Disclosure summary={t('publishing.place.title')}>
      <div className="fields">
        <Field name="newPlaceName" label={t('publishing.place.name')} dir="auto" />
        <Field
          name="newPlaceLatitude"
          label={t('publishing.place.latitude')}
          hint={t('publishing.place.hint')}
          isOptional
          inputMode="decimal"
          dir="ltr"
        />
        <Field
          name="newPlaceLongitude"
          label={t('publishing.place.longitude')}
          isOptional
          inputMode="decimal"
          dir="ltr"
        />
      </div>
    </Disclosure>
  );
}

'use client';

import { useTranslations } from 'use-intl/react';
import { Choices } from '@/components/admin/ui/forms/Choices.client';
import type { NewerDetails } from '@/domain/stories/details-choice';
import type { StaffT } from '@/i18n/staff/translate';

/** Labels of details that readers will see changed, and the other languages that show them too. */
export interface DetailsChanges {
  fields: string;
  languages: string;
}

/** Details that were changed after those that go with the text had been sent or approved. */
export interface NewerDetailsShown {
  older: NewerDetails['older'];
  /** Labels of the fields that differ. */
  fields: string;
  olderChanges: DetailsChanges | null;
  newerChanges: DetailsChanges | null;
}

/** Radio buttons for the details to publish: as they were sent or approved, or as they are now. */
export function DetailsChoice({ newer }: { newer: NewerDetailsShown }) {
  const t = useTranslations();
  const { older, fields, olderChanges, newerChanges } = newer;
  return (
    <Choices
      name="details"
      kind="one"
      label={t('writing.publish.whichDetails')}
      hint={t('writing.publish.detailsDiffer', { fields })}
      chosen={['older']}
      options={[
        {
          value: 'older',
          label: t(`writing.publish.olderDetails.${older}`),
          hint: olderChanges ? detailsChangesWords(t, olderChanges) : undefined,
        },
        {
          value: 'newer',
          label: t('writing.publish.newerDetails'),
          hint: newerChanges ? detailsChangesWords(t, newerChanges) : undefined,
        },
      ]}
    />
  );
}

/** What changes for readers, in sentences. */
export function detailsChangesWords(t: StaffT, { fields, languages }: DetailsChanges): string {
  const changed = t('writing.publish.details', { fields });
  return languages ? `${changed} ${t('writing.publish.detailsShared', { languages })}` : changed;
}

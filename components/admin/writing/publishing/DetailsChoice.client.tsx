'use client';

import { useTranslations } from 'use-intl/react';
import { type DetailLine, DetailsTable } from '@/components/admin/comparison/DetailsTable';
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
  /** Their values in the older and in the newer version. */
  lines: readonly DetailLine[];
  olderChanges: DetailsChanges | null;
  newerChanges: DetailsChanges | null;
}

/** Radio buttons for the details to publish: as they were sent or approved, or as they are now. */
export function DetailsChoice({ newer }: { newer: NewerDetailsShown }) {
  const t = useTranslations();
  const { older, fields, lines, olderChanges, newerChanges } = newer;
  const versions = {
    older: t(`writing.publish.olderDetails.${older}`),
    newer: t('writing.publish.newerDetails'),
  };
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
          label: versions.older,
          hint: olderChanges ? detailsChangesWords(t, olderChanges) : undefined,
        },
        {
          value: 'newer',
          label: versions.newer,
          hint: newerChanges ? detailsChangesWords(t, newerChanges) : undefined,
        },
      ]}
    >
      <DetailsTable
        lines={lines}
        head={t('writing.facts.title')}
        first={versions.older}
        second={versions.newer}
      />
    </Choices>
  );
}

/** What changes for readers, in sentences. */
export function detailsChangesWords(t: StaffT, { fields, languages }: DetailsChanges): string {
  const changed = t('writing.publish.details', { fields });
  return languages ? `${changed} ${t('writing.publish.detailsShared', { languages })}` : changed;
}

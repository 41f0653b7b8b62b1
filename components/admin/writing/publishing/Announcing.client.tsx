'use client';

import { useTranslations } from 'use-intl/react';
import { Checkbox } from '@/components/admin/ui/forms/Checkbox.client';

interface AnnouncingProps {
  is: 'first' | 'again' | null;
}

/** A checkbox not to send a first publication to subscribers, or to send a correction to them. */
export function Announcing({ is }: AnnouncingProps) {
  const t = useTranslations();
  if (is === 'first') {
    return (
      <Checkbox
        name="announce"
        value="no"
        label={t('writing.publish.announceNot')}
        hint={t('writing.publish.announceNotHint')}
      />
    );
  }
  if (is === null) return null;
  return (
    <Checkbox
      name="announce"
      value="yes"
      label={t('writing.publish.announceAgain')}
      hint={t('writing.publish.announceAgainHint')}
    />
  );
}

'use client';

import { useContext } from 'react';
import { useTranslations } from 'use-intl/react';
import { Checkbox } from '@/components/admin/ui/forms/Checkbox.client';
import { FormContext } from '@/components/admin/ui/forms/form-context';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';

/**
 * A checkbox to go ahead with what is saved while somebody else is writing. Without one the server
 * refuses, also where this page did not know of the writer.
 */
export function WhileWritten() {
  const { saving } = useTextEditing();
  const { state } = useContext(FormContext);
  const t = useTranslations();
  const writer = saving.hold.is === 'theirs' && !saving.hold.by.isYou ? saving.hold.by : null;
  if (!writer && !state.problems.whileWritten) return null;
  return (
    <Checkbox
      name="whileWritten"
      value="yes"
      label={t('writing.publish.whileWritten')}
      hint={writer ? t('writing.publish.isWriting', { name: writer.name }) : undefined}
    />
  );
}

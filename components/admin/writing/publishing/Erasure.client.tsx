'use client';

import { useTranslations } from 'use-intl/react';
import { ConfirmDialog } from '@/components/admin/ui/ConfirmDialog.client';
import { Checkbox } from '@/components/admin/ui/forms/Checkbox.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';

interface ErasureProps {
  storyId: string;
  language: string;
  languageName: string;
  action: FormAction;
  here: string;
  asked: string;
}

/** Erases the content of a text from its whole history; for administrators only. */
export function Erasure({ storyId, language, languageName, action, here, asked }: ErasureProps) {
  const t = useTranslations();
  return (
    <ConfirmDialog
      label={t('writing.erase.button')}
      kind="grave"
      title={t('writing.erase.title', { language: languageName })}
      confirm={t('writing.erase.button')}
      action={action}
      values={{ storyId, language }}
      askHref={`${here}?ask=erase#publishing`}
      backHref={here}
      isAsked={asked === 'erase'}
    >
      <p>{t('writing.erase.words')}</p>
      <TextArea name="reason" label={t('writing.erase.reason')} required rows={2} />
      <Checkbox name="sure" value="yes" label={t('writing.erase.sure')} />
    </ConfirmDialog>
  );
}

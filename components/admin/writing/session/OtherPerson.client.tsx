'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/admin/ui/Button';
import { Dialog } from '@/components/admin/ui/Dialog.client';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';

interface OtherPersonProps {
  /** Id of the signed-in user. */
  staffId: string;
  name: string;
  /** Name of the author. */
  writer: string;
  onSignIn: () => void;
  onLeave: () => void;
}

/** Asks in whose name to save, when another user has signed in since the page was opened. */
export function OtherPerson({ staffId, name, writer, onSignIn, onLeave }: OtherPersonProps) {
  const { saveAs } = useTextEditing();
  const t = useTranslations();
  const [isSaving, setIsSaving] = useState(false);

  async function take() {
    setIsSaving(true);
    // The page around the text still has the permissions of the other user.
    if (await saveAs(staffId)) window.location.reload();
    else setIsSaving(false);
  }

  return (
    <Dialog title={t('writing.signIn.other.title')} onClose={onLeave}>
      <p>{t('writing.signIn.other.words', { name, writer })}</p>
      <Toolbar>
        <Button kind="main" onClick={onSignIn}>
          {t('writing.signIn.other.signIn', { writer })}
        </Button>
        <Button onClick={take} aria-disabled={isSaving || undefined}>
          {t('writing.signIn.other.saveAs', { name })}
        </Button>
      </Toolbar>
    </Dialog>
  );
}

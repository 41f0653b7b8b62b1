'use client';

import { useState } from 'react';
import { Button } from '@/components/admin/ui/Button';
import { Modal } from '@/components/admin/ui/Modal.client';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import { useWritingMessages } from '@/components/admin/writing/WritingMessages.client';

interface OtherPersonProps {
  /** Whoever is signed in now. */
  staffId: string;
  name: string;
  /** Whoever wrote. */
  writer: string;
  onSignIn: () => void;
  onLeave: () => void;
}

/** Somebody else is signed in now than when the page was opened: in whose name is it saved? */
export function OtherPerson({ staffId, name, writer, onSignIn, onLeave }: OtherPersonProps) {
  const { saveAs } = useTextEditing();
  const { t } = useWritingMessages();
  const [isSaving, setIsSaving] = useState(false);

  async function take() {
    setIsSaving(true);
    // The page around the text is still the other person's, with what they may do.
    if (await saveAs(staffId)) window.location.reload();
    else setIsSaving(false);
  }

  return (
    <Modal title={t('writing.signIn.other.title')} onClose={onLeave}>
      <p>{t('writing.signIn.other.words', { name, writer })}</p>
      <div className="toolbar">
        <Button kind="main" onClick={onSignIn}>
          {t('writing.signIn.other.signIn', { writer })}
        </Button>
        <Button onClick={take} aria-disabled={isSaving || undefined}>
          {t('writing.signIn.other.saveAs', { name })}
        </Button>
      </div>
    </Modal>
  );
}

'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '@/components/admin/ui/Button';
import { useDeskWords } from './DeskWords.client';
import { useDesk } from './desk-context';
import { Modal } from './Modal.client';

/** The session ended while somebody was writing: they sign in here, and the text is saved. */
export function SignInDialog({ children }: { children?: ReactNode }) {
  const { saving, ask } = useDesk();
  const { t } = useDeskWords();
  const [isLeft, setIsLeft] = useState(false);
  const isOut = saving.trouble?.is === 'signedOut';
  if (!isOut) return null;
  if (isLeft) {
    return (
      <div className="notice is-problem" role="alert">
        <p>{t('publishing.save.signedOut')}</p>
        <Button onClick={() => setIsLeft(false)}>{t('publishing.signIn.title')}</Button>
      </div>
    );
  }
  return (
    <Modal title={t('publishing.signIn.title')} onClose={() => setIsLeft(true)}>
      <p>{t('publishing.signIn.words')}</p>
      {children}
      <div className="toolbar">
        <a className="button is-plain" href="/admin/sign-in" target="_blank" rel="noreferrer">
          {t('publishing.signIn.newTab')}
        </a>
        <Button kind="main" onClick={ask}>
          {t('publishing.signIn.done')}
        </Button>
      </div>
    </Modal>
  );
}

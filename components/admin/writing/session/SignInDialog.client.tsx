'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/admin/ui/Button';
import { Dialog } from '@/components/admin/ui/Dialog.client';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import { OtherPerson } from './OtherPerson.client';
import { SignInHere, type SignInPieces } from './SignInHere.client';

interface SignInDialogProps {
  pieces: SignInPieces;
  /** Name of the user who opened the page. */
  writer: string;
}

/**
 * Shown when the session ended during editing: the user signs in here, and the text is saved. If
 * another user is signed in by now, it is saved only with their consent.
 */
export function SignInDialog({ pieces, writer }: SignInDialogProps) {
  const { saving, ask } = useTextEditing();
  const t = useTranslations();
  const [isLeft, setIsLeft] = useState(false);
  const [wantsForm, setWantsForm] = useState(false);
  const { trouble } = saving;
  const isOther = trouble?.is === 'otherPerson';
  const isNeeded = isOther || trouble?.is === 'signedOut';
  const asked = isOther ? trouble.staffId : '';

  useEffect(() => {
    if (isNeeded) return;
    setIsLeft(false);
    setWantsForm(false);
  }, [isNeeded]);

  if (!isNeeded) return null;
  if (isLeft) {
    return (
      <div className="notice is-problem" role="alert">
        <p>{t(`writing.save.${trouble.is}`)}</p>
        <Button onClick={() => setIsLeft(false)}>
          {t(isOther ? 'writing.signIn.other.decide' : 'writing.signIn.title')}
        </Button>
      </div>
    );
  }
  if (isOther && !wantsForm) {
    const decisions = { onLeave: () => setIsLeft(true), onSignIn: () => setWantsForm(true) };
    return <OtherPerson key={asked} {...trouble} writer={writer} {...decisions} />;
  }
  return (
    <Dialog
      title={t('writing.signIn.title')}
      onClose={() => setIsLeft(true)}
      focusOn="[name=password]"
    >
      <p>{t(isOther ? 'writing.signIn.other.again' : 'writing.signIn.words')}</p>
      <SignInHere
        {...pieces}
        onSignedIn={() => {
          setWantsForm(false);
          ask();
        }}
      />
    </Dialog>
  );
}

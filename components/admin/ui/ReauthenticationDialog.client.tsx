'use client';

import { useContext, useEffect, useId, useRef } from 'react';
import type { Reauthentication } from '@/components/admin/ui/forms/form-state';
import { Button } from './Button';
import { Field } from './forms/Field.client';
import { FormContext } from './forms/form-context';
import { SubmitButton } from './forms/SubmitButton.client';
import { useWords } from './Words.client';

interface ReauthenticationDialogProps {
  reauthentication: Reauthentication;
  onCancel(): void;
}

/**
 * Confirms the user's identity within a form: the password or code is posted with the form, whose
 * action then runs. Without scripts it is shown at the top of the form.
 */
export function ReauthenticationDialog({
  reauthentication,
  onCancel,
}: ReauthenticationDialogProps) {
  const { problems, message } = useContext(FormContext).state;
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const name = `reauthentication.${reauthentication.asks}`;
  useEffect(() => {
    const box = dialog.current;
    const before = document.activeElement;
    box?.close();
    box?.showModal();
    box?.querySelector<HTMLElement>('input, a')?.focus();
    return () => {
      box?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  useEffect(() => {
    if (problems[name]) dialog.current?.querySelector('input')?.focus();
  }, [problems, name]);

  return (
    <dialog
      ref={dialog}
      open
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={titleId}>{reauthentication.title}</h2>
      <p>{reauthentication.words}</p>
      {message && (
        <p role="alert" className="problem">
          {message}
        </p>
      )}
      {reauthentication.asks === 'elsewhere' ? (
        <p>
          <a href={reauthentication.href} target="_blank" rel="noreferrer">
            {reauthentication.label}
          </a>
        </p>
      ) : (
        <Field
          name={name}
          type={reauthentication.asks === 'password' ? 'password' : 'text'}
          label={reauthentication.label}
          autoComplete={reauthentication.asks === 'password' ? 'current-password' : 'one-time-code'}
          dir="ltr"
          required
        />
      )}
      <div className="toolbar">
        <SubmitButton>{reauthentication.confirm}</SubmitButton>
        <Button kind="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </dialog>
  );
}

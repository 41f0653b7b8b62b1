'use client';

import { useContext, useEffect, useId, useRef } from 'react';
import type { Proof } from '@/components/admin/ui/forms/form-state';
import { Button } from './Button';
import { Field } from './forms/Field.client';
import { FormContext } from './forms/form-context';
import { SubmitButton } from './forms/SubmitButton.client';
import { useWords } from './Words.client';

interface ProofDialogProps {
  proof: Proof;
  onCancel(): void;
}

/**
 * Asks once more who somebody is, within the form that asked for it: what is given goes along with the form, which is
 * then done. Without scripts it stands at the top of the form.
 */
export function ProofDialog({ proof, onCancel }: ProofDialogProps) {
  const { problems, message } = useContext(FormContext).state;
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const name = `proof.${proof.asks}`;
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
      <h2 id={titleId}>{proof.title}</h2>
      <p>{proof.words}</p>
      {message && (
        <p role="alert" className="problem">
          {message}
        </p>
      )}
      {proof.asks === 'elsewhere' ? (
        <p>
          <a href={proof.href} target="_blank" rel="noreferrer">
            {proof.label}
          </a>
        </p>
      ) : (
        <Field
          name={name}
          type={proof.asks === 'password' ? 'password' : 'text'}
          label={proof.label}
          autoComplete={proof.asks === 'password' ? 'current-password' : 'one-time-code'}
          dir="ltr"
          required
        />
      )}
      <div className="toolbar">
        <SubmitButton>{proof.confirm}</SubmitButton>
        <Button kind="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </dialog>
  );
}

'use client';

import { useContext, useEffect } from 'react';
import type { Reauthentication } from '@/components/admin/ui/forms/form-state';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { Button } from './Button';
import { Dialog } from './Dialog.client';
import { Field } from './forms/Field.client';
import { fieldId } from './forms/field-id';
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
  const { id, state } = useContext(FormContext);
  const { problems, message } = state;
  const words = useWords();
  const name = `reauthentication.${reauthentication.asks}`;
  useEffect(() => {
    if (problems[name]) document.getElementById(fieldId(id, name))?.focus();
  }, [problems, id, name]);

  return (
    <Dialog title={reauthentication.title} onClose={onCancel}>
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
      <Toolbar>
        <SubmitButton>{reauthentication.confirm}</SubmitButton>
        <Button kind="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </Toolbar>
    </Dialog>
  );
}

'use client';

import { type FormEvent, type ReactNode, useActionState, useMemo } from 'react';
import { FormContext } from '@/components/admin/ui/forms/form-context';
import { type FormAction, IDLE } from '@/components/admin/ui/forms/form-state';
import { useTextEditing } from './text-editing-context';

interface TextFormProps {
  /** Saves the words of the text where no script runs. */
  action: FormAction;
  children: ReactNode;
}

/** The form around the words of a text: with scripts the desk saves them, without it is posted. */
export function TextForm({ action, children }: TextFormProps) {
  const { ask, typedInto, problems } = useTextEditing();
  const [posted, post] = useActionState(action, IDLE);
  const place = useMemo(() => {
    const state = { ...posted, problems: { ...posted.problems, ...problems } };
    return { id: 'text', state, isSending: false };
  }, [posted, problems]);

  function typed({ target }: FormEvent<HTMLFormElement>) {
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    // The editor of the body tells of its own changes.
    if (isField && target.id === `text-${target.name}`) typedInto(target.name, target.value);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    ask();
  }

  return (
    <form id="text" action={post} onSubmit={submit} onInput={typed} noValidate>
      <FormContext value={place}>
        {posted.message && (
          <p role={posted.status === 'done' ? 'status' : 'alert'} className="form-status">
            {posted.message}
          </p>
        )}
        {children}
      </FormContext>
    </form>
  );
}

'use client';

import { type FormEvent, type ReactNode, useMemo } from 'react';
import { FormContext } from '@/components/admin/ui/forms/form-context';
import { isTextField } from '@/domain/texts/text-content';
import { usePlainSave } from './PlainSave.client';
import { useTextEditing } from './text-editing-context';

/** The form around the words of a text: with scripts the desk saves them, without it is posted. */
export function TextForm({ children }: { children: ReactNode }) {
  const { ask, typedInto, problems } = useTextEditing();
  const { posted, post } = usePlainSave();
  const place = useMemo(() => {
    const own = Object.entries(posted.values).filter(([name]) => isTextField(name));
    const values = Object.fromEntries(own);
    const state = { ...posted, values, problems: { ...posted.problems, ...problems } };
    return { id: 'text', state, isSending: false };
  }, [posted, problems]);

  function typed({ target }: FormEvent<HTMLFormElement>) {
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    // The body's editor reports its own changes.
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

'use client';

import { type FormEvent, type ReactNode, useMemo } from 'react';
import { FormContext } from '@/components/admin/ui/forms/form-context';
import { isTextField } from '@/domain/texts/text-content';
import { usePlainSave } from './PlainSave.client';
import { useTextEditing } from './text-editing-context';

/** The form around the words of a text: with scripts the desk saves them, without it is posted. */
export function TextForm({ children }: { children: ReactNode }) {
  const { ask } = useTextEditing();
  const { posted, post } = usePlainSave();
  const { place, typed } = useTextFields();

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

/** Fields of the same form that are elsewhere on the page. */
export function TextFieldsElsewhere({ children }: { children: ReactNode }) {
  const { place, typed } = useTextFields();
  const own = useMemo(() => ({ ...place, owner: place.id }), [place]);
  return (
    <div className="fields" onInput={typed}>
      <FormContext value={own}>{children}</FormContext>
    </div>
  );
}

function useTextFields() {
  const { typedInto, problems } = useTextEditing();
  const { posted } = usePlainSave();
  const place = useMemo(() => {
    const own = Object.entries(posted.values).filter(([name]) => isTextField(name));
    const values = Object.fromEntries(own);
    const state = { ...posted, values, problems: { ...posted.problems, ...problems } };
    return { id: 'text', state, isSending: false };
  }, [posted, problems]);

  function typed({ target }: FormEvent<HTMLElement>) {
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    // The body's editor reports its own changes.
    if (isField && target.id === `text-${target.name}`) typedInto(target.name, target.value);
  }

  return { place, typed };
}

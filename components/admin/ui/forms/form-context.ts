import { createContext, useContext } from 'react';
import { type FormState, IDLE } from '@/components/admin/ui/forms/form-state';
import type { Piece } from '@/components/admin/ui/kept/typed-fields';
import { fieldId } from './field-id';
import { useTypedEarly } from './typed-early';

/** What fields get from their form. */
export interface FormContext {
  /** Prefix of the fields' ids. */
  id: string;
  state: FormState;
  isSending: boolean;
  /** Id of the form that posts the fields as long as no script runs; without it they are posted by their own. */
  owner?: string;
  /** Parts that are no fields say here what they hold, so that it is kept with what is typed. */
  pieces?: Map<string, Piece>;
  /** Called when one of them changed. */
  touched?: () => void;
}
export const FormContext = createContext<FormContext>({
  id: 'form',
  state: IDLE,
  isSending: false,
});

/** Ids, error and previous value of a field; also keeps text typed before hydration. */
export function useField(name: string, hint: unknown, found?: string) {
  const { id: formId, state, owner } = useContext(FormContext);
  const id = fieldId(formId, name);
  useTypedEarly(id);
  const problem = found || state.problems[name];
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return {
    id,
    problem,
    typed: state.values[name],
    /** After a submit an unticked checkbox must stay unticked. */
    wasSent: Object.keys(state.values).length > 0,
    /** Attributes of the field. */
    aria: {
      form: owner,
      'aria-describedby': describedBy || undefined,
      'aria-invalid': problem ? true : undefined,
    },
  };
}

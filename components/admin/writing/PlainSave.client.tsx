'use client';

import { createContext, type ReactNode, useActionState, useContext, useMemo } from 'react';
import { type FormAction, type FormState, IDLE } from '@/components/admin/ui/forms/form-state';

/** How the page is saved where no script runs: text and details are one form, whichever button is pressed. */
interface PlainSave {
  posted: FormState;
  post(form: FormData): void;
}

const PlainSaveContext = createContext<PlainSave | null>(null);

interface PlainSaveProviderProps {
  action: FormAction;
  children: ReactNode;
}

/** Holds the answer to that form for both parts of the page. */
export function PlainSaveProvider({ action, children }: PlainSaveProviderProps) {
  const [posted, post] = useActionState(action, IDLE);
  const value = useMemo(() => ({ posted, post }), [posted, post]);
  return <PlainSaveContext value={value}>{children}</PlainSaveContext>;
}

export function usePlainSave(): PlainSave {
  const value = useContext(PlainSaveContext);
  if (!value) throw new Error('There is no PlainSaveProvider around this component.');
  return value;
}

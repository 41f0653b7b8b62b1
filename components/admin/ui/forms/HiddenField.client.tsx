'use client';

import { useField } from './form-context';

/** A hidden field; when a form comes back with what was typed, it keeps the value that was sent. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  const { typed, aria } = useField(name, null);
  return <input type="hidden" name={name} value={typed?.[0] ?? value} form={aria.form} />;
}

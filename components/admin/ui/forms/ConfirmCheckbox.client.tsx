'use client';

import { Checkbox } from './Checkbox.client';
import { useField } from './form-context';

interface TickToGoOnProps {
  /** Of the field that the refusal is about. */
  name: string;
  label: string;
}

/** Stands in a form once something was said against going on: whoever means it ticks it and sends the form again. */
export function TickToGoOn({ name, label }: TickToGoOnProps) {
  const { problem } = useField(name, null);
  return problem ? <Checkbox name={name} value="yes" label={label} /> : null;
}

'use client';

import { Checkbox } from './Checkbox.client';
import { useField } from './form-context';

interface TickToGoOnProps {
  /** Name of the field that the warning is about. */
  name: string;
  label: string;
}

/** A checkbox shown after a warning: ticking it and submitting again proceeds. */
export function TickToGoOn({ name, label }: TickToGoOnProps) {
  const { problem } = useField(name, null);
  return problem ? <Checkbox name={name} value="yes" label={label} /> : null;
}

'use client';

import type { ComponentProps, ReactNode } from 'react';
import { useField } from './form-context';

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'id' | 'children' | 'type'> {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  isLabelHidden?: boolean;
}

/** A checkbox with label and hint. */
export function Checkbox({ name, label, hint, isLabelHidden, ...input }: CheckboxProps) {
  const { id, problem, typed, wasSent, aria } = useField(name, hint);
  const { defaultChecked, value = 'on', ...rest } = input;
  const isTicked = wasSent ? (typed ?? []).includes(String(value)) : defaultChecked;
  return (
    <div className={problem ? 'tick is-wrong' : 'tick'}>
      <input
        {...rest}
        {...aria}
        type="checkbox"
        id={id}
        name={name}
        value={value}
        defaultChecked={isTicked}
      />
      <label htmlFor={id}>
        <span className={isLabelHidden ? 'sr-only' : undefined}>{label}</span>
      </label>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="problem">
          {problem}
        </p>
      )}
    </div>
  );
}

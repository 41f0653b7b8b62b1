'use client';

import { type ComponentProps, type ReactNode, useId, useState } from 'react';

interface LineProps extends Omit<ComponentProps<'input'>, 'id' | 'onChange' | 'value'> {
  label: string;
  hint?: ReactNode;
  problem?: string | null;
  value: string;
  onText: (value: string) => void;
}

/** A text field of a dialog; one with a name is kept (`EditorDialog`). */
export function Line({ label, hint, problem, value, onText, ...input }: LineProps) {
  const id = useId();
  const [initial] = useState(value);
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className={problem ? 'field is-wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="problem" role="alert">
          {problem}
        </p>
      )}
      <input
        {...input}
        id={id}
        value={value}
        data-initial={initial}
        onChange={(event) => onText(event.target.value)}
        aria-describedby={described || undefined}
        aria-invalid={problem ? true : undefined}
      />
    </div>
  );
}

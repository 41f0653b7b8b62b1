'use client';

import { type ComponentProps, useId, useState } from 'react';

interface LinesProps extends Omit<ComponentProps<'textarea'>, 'id' | 'onChange' | 'value'> {
  label: string;
  hint?: string;
  problem?: string | null;
  value: string;
  onText: (value: string) => void;
}

/** A text of several lines in a dialog; one with a name is kept (`EditorDialog`). */
export function Lines({ label, hint, problem, value, onText, ...area }: LinesProps) {
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
      <textarea
        {...area}
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

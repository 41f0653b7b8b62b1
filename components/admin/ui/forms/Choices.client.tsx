'use client';

import type { ReactNode } from 'react';
import { useField } from './form-context';
import type { Option } from './Select.client';

interface ChoicesProps {
  name: string;
  label: ReactNode;
  options: readonly (Option & { hint?: string })[];
  /** Radio buttons, or checkboxes. */
  kind: 'one' | 'several';
  chosen?: readonly string[];
  hint?: ReactNode;
  /** Shown above the options. */
  children?: ReactNode;
}

/** A group of radio buttons or checkboxes. */
export function Choices(props: ChoicesProps) {
  const { name, label, options, kind, chosen = [], hint, children } = props;
  const { id, problem, typed, wasSent, aria } = useField(name, hint);
  const ticked = wasSent ? (typed ?? []) : chosen;
  return (
    <fieldset id={id} tabIndex={-1} className={problem ? 'field is-wrong' : 'field'} {...aria}>
      <legend>{label}</legend>
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
      {children}
      {options.map((option) => (
        <div className="tick" key={option.value}>
          <input
            type={kind === 'one' ? 'radio' : 'checkbox'}
            id={`${id}-${option.value}`}
            name={name}
            value={option.value}
            defaultChecked={ticked.includes(option.value)}
          />
          <label htmlFor={`${id}-${option.value}`} lang={option.language}>
            {option.label}
          </label>
          {option.hint && <p className="hint">{option.hint}</p>}
        </div>
      ))}
    </fieldset>
  );
}

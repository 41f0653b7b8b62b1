'use client';

import { type ReactNode, useId } from 'react';

export interface DialogFieldProps {
  label: string;
  hint?: ReactNode;
  problem?: string | null;
}

interface FieldAttributes {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Label, hint and problem of a field in a dialog, which gets the attributes that lead to them. */
export function DialogField(
  props: DialogFieldProps & { children: (attributes: FieldAttributes) => ReactNode },
) {
  const { label, hint, problem, children } = props;
  const id = useId();
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
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': problem ? true : undefined,
      })}
    </div>
  );
}

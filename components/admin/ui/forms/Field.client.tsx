'use client';

import type { ComponentProps, ReactNode } from 'react';
import { FieldFrame } from './FieldFrame';
import { useField } from './form-context';

interface FieldProps extends Omit<ComponentProps<'input'>, 'id' | 'children' | 'value'> {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Marks the label as optional. */
  isOptional?: boolean;
  isLabelHidden?: boolean;
  /** Error found in the browser before submitting. */
  found?: string;
}

/** A text field with label, hint and error. Within a Form it keeps what was typed. */
export function Field({
  name,
  label,
  hint,
  isOptional,
  isLabelHidden,
  found,
  ...input
}: FieldProps) {
  const { id, problem, typed, aria } = useField(name, hint, found);
  const { defaultValue, required, type = 'text', ...rest } = input;
  const kept = type === 'password' || type === 'file' ? undefined : typed?.[0];
  return (
    <FieldFrame {...{ id, label, hint, problem, isOptional, isLabelHidden }}>
      <input
        {...rest}
        {...aria}
        id={id}
        name={name}
        type={type}
        defaultValue={type === 'file' ? undefined : (kept ?? defaultValue)}
        aria-required={required ? true : undefined}
      />
    </FieldFrame>
  );
}

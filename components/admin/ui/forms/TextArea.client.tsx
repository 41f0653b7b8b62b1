'use client';

import type { ComponentProps, ReactNode } from 'react';
import { FieldFrame } from './FieldFrame';
import { useField } from './form-context';

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'id' | 'children' | 'value'> {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  isOptional?: boolean;
  isLabelHidden?: boolean;
}

/** A text area with label, hint and error. */
export function TextArea(props: TextAreaProps) {
  const { name, label, hint, isOptional, isLabelHidden, ...area } = props;
  const { id, problem, typed, aria } = useField(name, hint);
  const { defaultValue, required, rows = 4, ...rest } = area;
  return (
    <FieldFrame {...{ id, label, hint, problem, isOptional, isLabelHidden }}>
      <textarea
        {...rest}
        {...aria}
        id={id}
        name={name}
        rows={rows}
        defaultValue={typed?.[0] ?? defaultValue}
        aria-required={required ? true : undefined}
      />
    </FieldFrame>
  );
}

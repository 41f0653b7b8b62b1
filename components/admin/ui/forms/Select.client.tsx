'use client';

import type { ComponentProps, ReactNode } from 'react';
import { FieldFrame } from './FieldFrame';
import { useField } from './form-context';

export interface Option {
  value: string;
  label: string;
  /** BCP 47, for a label in another language than the page. */
  language?: string;
}

interface SelectProps extends Omit<ComponentProps<'select'>, 'id' | 'children' | 'value'> {
  name: string;
  label: ReactNode;
  options: readonly Option[];
  hint?: ReactNode;
  isOptional?: boolean;
  isLabelHidden?: boolean;
}

/** A select with label, hint and error. */
export function Select(props: SelectProps) {
  const { name, label, options, hint, isOptional, isLabelHidden, ...select } = props;
  const { id, problem, typed, aria } = useField(name, hint);
  const { defaultValue, required, ...rest } = select;
  const chosen = select.multiple ? (typed ?? defaultValue) : (typed?.[0] ?? defaultValue);
  // Without an option of its own, a browser would send the first one in its place.
  const gone = [chosen ?? []]
    .flat()
    .map(String)
    .filter((each) => each !== '' && !options.some(({ value }) => value === each));
  return (
    <FieldFrame {...{ id, label, hint, problem, isOptional, isLabelHidden }}>
      <select
        {...rest}
        {...aria}
        key={String(chosen)}
        id={id}
        name={name}
        defaultValue={chosen}
        aria-required={required ? true : undefined}
      >
        {gone.map((value) => (
          <option key={value} value={value}>
            —
          </option>
        ))}
        {options.map(({ value, label: words, language }) => (
          <option key={value} value={value} lang={language}>
            {words}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

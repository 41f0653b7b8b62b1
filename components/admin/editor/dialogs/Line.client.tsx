'use client';

import { type ComponentProps, useState } from 'react';
import { DialogField, type DialogFieldProps } from './DialogField.client';

interface LineProps
  extends DialogFieldProps,
    Omit<ComponentProps<'input'>, 'id' | 'onChange' | 'value'> {
  value: string;
  onText: (value: string) => void;
}

/** A text field of a dialog; one with a name is kept (`EditorDialog`). */
export function Line({ label, hint, problem, value, onText, ...field }: LineProps) {
  const [initial] = useState(value);
  return (
    <DialogField {...{ label, hint, problem }}>
      {(attributes) => (
        <input
          {...field}
          {...attributes}
          value={value}
          data-initial={initial}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </DialogField>
  );
}

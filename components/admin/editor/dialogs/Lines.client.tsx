'use client';

import { type ComponentProps, useState } from 'react';
import { DialogField, type DialogFieldProps } from './DialogField.client';

interface LinesProps
  extends DialogFieldProps,
    Omit<ComponentProps<'textarea'>, 'id' | 'onChange' | 'value'> {
  value: string;
  onText: (value: string) => void;
}

/** A text of several lines in a dialog; one with a name is kept (`EditorDialog`). */
export function Lines({ label, hint, problem, value, onText, ...field }: LinesProps) {
  const [initial] = useState(value);
  return (
    <DialogField {...{ label, hint, problem }}>
      {(attributes) => (
        <textarea
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

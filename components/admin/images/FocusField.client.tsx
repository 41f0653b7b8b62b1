'use client';

import { useState } from 'react';
import { FieldFrame } from '@/components/admin/ui/forms/FieldFrame';
import { useField } from '@/components/admin/ui/forms/form-context';
import { FocusImage, within } from './FocusImage.client';

interface FocusFieldProps {
  src: string;
  width: number;
  height: number;
  /** Percent from the left and the top. */
  x: number;
  y: number;
  isFixed: boolean;
  words: { label: string; hint: string; x: string; y: string };
}

/** The focal point of an image: set by pointer, arrow keys, or two numbers. */
export function FocusField(props: FocusFieldProps) {
  const { src, width, height, isFixed, words } = props;
  const [point, setPoint] = useState({ x: String(props.x), y: String(props.y) });

  const [left, top] = [within(Number(point.x)), within(Number(point.y))];
  return (
    <fieldset className="field">
      <legend>{words.label}</legend>
      <p className="hint">{words.hint}</p>
      <FocusImage
        {...{ src, width, height, isFixed }}
        x={left}
        y={top}
        label={words.label}
        onMove={(x, y) => setPoint({ x: String(x), y: String(y) })}
      />
      <div className="flex flex-wrap gap-4">
        <Share
          name="focusX"
          label={words.x}
          value={point.x}
          initial={String(props.x)}
          isFixed={isFixed}
          change={(x) => setPoint({ ...point, x })}
        />
        <Share
          name="focusY"
          label={words.y}
          value={point.y}
          initial={String(props.y)}
          isFixed={isFixed}
          change={(y) => setPoint({ ...point, y })}
        />
      </div>
    </fieldset>
  );
}

interface ShareProps {
  name: string;
  label: string;
  value: string;
  /** The saved value. */
  initial: string;
  isFixed: boolean;
  change: (value: string) => void;
}

function Share({ name, label, value, initial, isFixed, change }: ShareProps) {
  const { id, problem, aria } = useField(name, undefined);
  return (
    <FieldFrame id={id} label={label} problem={problem}>
      <input
        {...aria}
        id={id}
        name={name}
        type="number"
        min={0}
        max={100}
        step="any"
        value={value}
        data-initial={initial}
        readOnly={isFixed}
        onChange={(event) => change(event.target.value)}
      />
    </FieldFrame>
  );
}

'use client';

import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import { FieldFrame } from '@/components/admin/ui/forms/FieldFrame';
import { useField } from '@/components/admin/ui/forms/form-context';

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

const STEP = 2;
const MOVES: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** The focal point of an image: set by pointer, arrow keys, or two numbers. */
export function FocusField(props: FocusFieldProps) {
  const { src, width, height, isFixed, words } = props;
  const [point, setPoint] = useState({ x: String(props.x), y: String(props.y) });

  function move(x: number, y: number) {
    if (!isFixed) setPoint({ x: String(within(x)), y: String(within(y)) });
  }

  function press({ key, preventDefault }: Pick<KeyboardEvent, 'key' | 'preventDefault'>) {
    const step = MOVES[key];
    if (!step) return;
    preventDefault();
    move(Number(point.x) + step[0], Number(point.y) + step[1]);
  }

  function click(event: MouseEvent<HTMLElement>) {
    // A click by keyboard has no coordinates.
    if (event.detail === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    move(
      ((event.clientX - box.left) / box.width) * 100,
      ((event.clientY - box.top) / box.height) * 100,
    );
  }

  const [left, top] = [within(Number(point.x)), within(Number(point.y))];
  return (
    <fieldset className="field focus">
      <legend>{words.label}</legend>
      <p className="hint">{words.hint}</p>
      <button
        type="button"
        className="focus-image"
        aria-label={`${words.label}: ${left} %, ${top} %`}
        onClick={click}
        onKeyDown={(event) =>
          press({ key: event.key, preventDefault: () => event.preventDefault() })
        }
        disabled={isFixed}
      >
        <img src={src} width={width} height={height} alt="" />
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path d={`M${left} 0V100M0 ${top}H100`} className="focus-under" />
          <path d={`M${left} 0V100M0 ${top}H100`} className="focus-line" />
        </svg>
      </button>
      <div className="focus-numbers">
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

function within(percent: number): number {
  return Math.round(Math.min(100, Math.max(0, percent || 0)));
}

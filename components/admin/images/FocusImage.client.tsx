'use client';

import type { KeyboardEvent, MouseEvent } from 'react';

interface FocusImageProps {
  src: string;
  width: number;
  height: number;
  /** Whole percents from the left and the top. */
  x: number;
  y: number;
  /** Name of the button; the numbers are added. */
  label: string;
  /** Id of an element that explains it. */
  describedBy?: string;
  isFixed?: boolean;
  onMove: (x: number, y: number) => void;
}

const STEP = 2;
const MOVES: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** An image with a point that pointer and arrow keys move. */
export function FocusImage(props: FocusImageProps) {
  const { src, width, height, x, y, label, describedBy, isFixed = false, onMove } = props;

  function press(event: KeyboardEvent) {
    const step = MOVES[event.key];
    if (!step) return;
    event.preventDefault();
    onMove(within(x + step[0]), within(y + step[1]));
  }

  function click(event: MouseEvent<HTMLElement>) {
    // A click by keyboard has no coordinates.
    if (event.detail === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    onMove(
      within(((event.clientX - box.left) / box.width) * 100),
      within(((event.clientY - box.top) / box.height) * 100),
    );
  }

  const cross = `M${x} 0V100M0 ${y}H100`;
  return (
    <button
      type="button"
      className="relative block w-fit max-w-[20rem] cursor-crosshair border border-field"
      aria-label={`${label}: ${x} %, ${y} %`}
      aria-describedby={describedBy}
      onClick={click}
      onKeyDown={press}
      disabled={isFixed}
    >
      <img
        src={src}
        width={width}
        height={height}
        alt=""
        className="max-h-[70vh] w-auto in-[.figure-panel]:max-h-[10rem]"
      />
      <svg
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        className="absolute inset-0 h-full w-full fill-none"
        aria-hidden="true"
      >
        <path d={cross} vectorEffect="non-scaling-stroke" className="stroke-4 stroke-[#fff]" />
        <path d={cross} vectorEffect="non-scaling-stroke" className="stroke-2 stroke-[#4b2a86]" />
      </svg>
    </button>
  );
}

/** A whole percent from 0 to 100. */
export function within(percent: number): number {
  return Math.round(Math.min(100, Math.max(0, percent || 0)));
}

'use client';

import { type KeyboardEvent, useRef } from 'react';
import { ACTIVE_ON_USE } from '@/components/admin/ui/classes';
import type { Character } from './characters';

/** Fonts for Chinese have no letters with marks. */
const BUTTON =
  'inline-grid min-h-[2.5rem] min-w-[2.5rem] cursor-pointer place-items-center border border-line px-1 ' +
  '[font-family:system-ui,sans-serif]';

interface CharacterGridProps {
  /** Sentence for no groups. */
  none: string;
  groups: readonly (readonly [label: string, characters: readonly Character[]])[];
  onChoose: (character: Character) => void;
}

/** Characters as buttons; each group is one tab stop, within which the arrow keys move. */
export function CharacterGrid({ none, groups, onChoose }: CharacterGridProps) {
  return (
    <div className="grid gap-3">
      <p role="status" className="faint">
        {groups.length === 0 && none}
      </p>
      {groups.map(([label, characters]) => (
        <CharacterGroup key={label} {...{ label, characters, onChoose }} />
      ))}
    </div>
  );
}

interface CharacterGroupProps {
  label: string;
  characters: readonly Character[];
  onChoose: (character: Character) => void;
}

function CharacterGroup({ label, characters, onChoose }: CharacterGroupProps) {
  const box = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    const buttons = [...(box.current?.querySelectorAll('button') ?? [])];
    const now = buttons.findIndex((each) => each === event.target);
    const isRightToLeft = box.current && getComputedStyle(box.current).direction === 'rtl';
    const forward = isRightToLeft ? -1 : 1;
    const step = { ArrowRight: forward, ArrowLeft: -forward }[event.key];
    const line = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const to = step === undefined ? below(buttons, now, line ?? 0) : buttons[now + step];
    if (step === undefined && line === undefined) return;
    event.preventDefault();
    to?.focus();
  }

  return (
    <fieldset>
      <legend>{label}</legend>
      <div ref={box} className="flex flex-wrap gap-0.5">
        {characters.map((each, index) => (
          <button
            key={each.character}
            type="button"
            tabIndex={index === 0 ? 0 : -1}
            aria-label={each.name}
            title={each.name}
            className={`${BUTTON} ${ACTIVE_ON_USE} ${each.shown ? 'text-small' : 'text-title'}`}
            onKeyDown={onKeyDown}
            onClick={() => onChoose(each)}
          >
            <bdi>{each.shown ?? each.character}</bdi>
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** The button in the same column of the next or previous line. */
function below(buttons: readonly HTMLElement[], now: number, way: number): HTMLElement | undefined {
  const from = buttons[now]?.getBoundingClientRect();
  if (!from || way === 0) return undefined;
  const after = way > 0 ? buttons.slice(now + 1) : buttons.slice(0, now).reverse();
  return after.find((each) => {
    const { top, left, right } = each.getBoundingClientRect();
    return top !== from.top && left < from.right && right > from.left;
  });
}

'use client';

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { ACTIVE_ON_USE, KEY } from '@/components/admin/ui/classes';
import { keysShown } from './keys-shown';
import { MENU, MENU_ENTRY, TOOL } from './menu-looks';

export interface MenuItem {
  label: string;
  keys?: string;
  /** For an item of a group of alternatives. */
  isChosen?: boolean;
  /** For an item that is switched on and off by itself. */
  isOn?: boolean;
  onChoose: () => void;
}

interface MenuToolProps {
  /** Purpose of the menu; announced together with the value shown. */
  label: string;
  /** Text on the button. */
  shown: string;
  items: readonly MenuItem[];
  isOff?: boolean;
}

/** A button of the toolbar that opens a menu (APG menu button). */
export function MenuTool({ label, shown, items, isOff }: MenuToolProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    const chosen = box.current?.querySelector<HTMLElement>(
      '[role="menuitemradio"][aria-checked="true"]',
    );
    (chosen ?? itemsIn(box.current)[0])?.focus();
    const away = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setIsOpen(false);
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [isOpen]);

  function close() {
    setIsOpen(false);
    button.current?.focus();
  }

  function onMenuKey(event: KeyboardEvent) {
    const list = itemsIn(box.current);
    const current = list.findIndex((item) => item === document.activeElement);
    const to = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') setIsOpen(false);
    else if (to !== undefined) list.at(to % list.length)?.focus();
    if (event.key === 'Escape' || to !== undefined) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  return (
    <div className="relative max-md:static" ref={box}>
      <button
        ref={button}
        type="button"
        className={`inline-flex whitespace-nowrap after:ms-[0.375rem] after:content-['▾'] ${TOOL}`}
        data-tool=""
        tabIndex={-1}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={shown === label ? label : `${label}: ${shown}`}
        title={label}
        aria-disabled={isOff || undefined}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => !isOff && setIsOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || isOff) return;
          event.preventDefault();
          setIsOpen(true);
        }}
      >
        {shown}
      </button>
      {isOpen && (
        <div
          role="menu"
          id={id}
          aria-label={label}
          className={`${MENU} start-0 w-max max-md:inset-x-0 max-md:w-auto`}
          onKeyDown={onMenuKey}
        >
          {items.map(({ label: words, keys, isChosen, isOn, onChoose }) => (
            <button
              key={words}
              type="button"
              tabIndex={-1}
              className={`${MENU_ENTRY} ${ACTIVE_ON_USE} [&:is(:hover,:focus-visible)]:outline-none ${isOn ? "after:content-['✓']" : ''}`}
              {...roleOf(isChosen, isOn)}
              aria-keyshortcuts={keys && keysShown(keys).aria}
              onClick={() => {
                setIsOpen(false);
                onChoose();
              }}
            >
              <span className={isChosen || isOn ? 'underline decoration-2' : undefined}>
                {words}
              </span>
              {keys && (
                <kbd dir="ltr" className={KEY}>
                  {keysShown(keys).shown}
                </kbd>
              )}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function itemsIn(box: HTMLElement | null): HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}

function roleOf(isChosen: boolean | undefined, isOn: boolean | undefined) {
  if (isOn !== undefined) return { role: 'menuitemcheckbox', 'aria-checked': isOn };
  return isChosen === undefined
    ? { role: 'menuitem' }
    : { role: 'menuitemradio', 'aria-checked': isChosen };
}

'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ButtonKind } from './Button';

interface DropDownProps {
  label: ReactNode;
  kind?: ButtonKind;
  className?: string;
  /** Value of `aria-keyshortcuts`. */
  keys?: string;
  /** Whether it is open, where the page decides that; else it opens and closes by itself. */
  isOpen?: boolean;
  onOpen?: (isOpen: boolean) => void;
  children: ReactNode;
}

/**
 * A button that shows content over the page. Escape, a click beside it and leaving it by Tab close
 * it; what was typed in it stays. Without scripts its button opens and closes it.
 */
export function DropDown(props: DropDownProps) {
  const { label, kind = 'plain', className = '', keys, children } = props;
  const [isOwnOpen, setOwnOpen] = useState(false);
  const isOpen = props.isOpen ?? isOwnOpen;
  const open = props.onOpen ?? setOwnOpen;
  const tell = useRef(open);
  tell.current = open;
  const box = useRef<HTMLDetailsElement>(null);

  // It may have been opened before the page's scripts ran.
  useEffect(() => {
    if (box.current?.open) tell.current(true);
  }, []);

  useEffect(() => {
    if (!isOpen) return;
    const left = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) tell.current(false);
    };
    document.addEventListener('pointerdown', left);
    document.addEventListener('focusin', left);
    return () => {
      document.removeEventListener('pointerdown', left);
      document.removeEventListener('focusin', left);
    };
  }, [isOpen]);

  function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>) {
    const isInDialog = event.target instanceof Element && event.target.closest('dialog');
    if (event.key !== 'Escape' || !isOpen || isInDialog || event.defaultPrevented) return;
    open(false);
    box.current?.querySelector('summary')?.focus();
  }

  return (
    <details
      ref={box}
      className={`dropdown ${className}`}
      open={isOpen}
      onToggle={(event) => {
        if (event.target === event.currentTarget) open(event.currentTarget.open);
      }}
      onKeyDown={closeOnEscape}
    >
      <summary className={`button is-${kind}`} aria-keyshortcuts={keys}>
        {label}
      </summary>
      <div className="dropdown-body">{children}</div>
    </details>
  );
}

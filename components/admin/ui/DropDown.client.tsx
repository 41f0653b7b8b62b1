'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ButtonKind } from './Button';

interface DropDownProps {
  label: ReactNode;
  kind?: ButtonKind;
  className?: string;
  /** Utilities of the button. */
  buttonClassName?: string;
  /** Utilities of what it shows: on which side, how wide, and the space in it. */
  bodyClassName: string;
  /** Value of `aria-keyshortcuts`. */
  keys?: string;
  /** Whether it is open, where the page decides that; else it opens and closes by itself. */
  isOpen?: boolean;
  onOpen?: (isOpen: boolean) => void;
  children: ReactNode;
}

/** Without scripts the result of a form must be visible although the menu was closed. */
const OPENED_WITHOUT_SCRIPTS =
  'noscript:has-[.problems,dialog[open],.form-status:not(:empty),.once]:[&::details-content]:block ' +
  'noscript:has-[.problems,dialog[open],.form-status:not(:empty),.once]:[&::details-content]:[content-visibility:visible]';

/** Across the page on narrow screens; elsewhere as wide as its content. */
const BODY =
  'absolute inset-x-0 top-full z-5 max-h-[calc(100dvh-var(--room-bar)-6rem)] overflow-auto border-2 ' +
  'border-ink bg-sheet md:w-max md:max-w-[min(30rem,90vw)] lg:top-[calc(100%+0.25rem)] ' +
  'lg:whitespace-normal';

/**
 * A button that shows content over the page. Escape, a click beside it and leaving it by Tab close
 * it; what was typed in it stays. Without scripts its button opens and closes it.
 */
export function DropDown(props: DropDownProps) {
  const { label, kind = 'plain', className = '', buttonClassName = '', keys, children } = props;
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
      className={`lg:relative ${OPENED_WITHOUT_SCRIPTS} ${className}`}
      open={isOpen}
      onToggle={(event) => {
        if (event.target === event.currentTarget) open(event.currentTarget.open);
      }}
      onKeyDown={closeOnEscape}
    >
      <summary
        className={`button is-${kind} list-none after:content-['_▾'] [&::-webkit-details-marker]:hidden ${buttonClassName}`}
        aria-keyshortcuts={keys}
      >
        {label}
      </summary>
      <div className={`${BODY} ${props.bodyClassName}`}>{children}</div>
    </details>
  );
}

'use client';

import {
  type ReactNode,
  type SyntheticEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';

const BOX =
  'max-h-[calc(100%-2rem)] border-2 border-ink bg-sheet p-6 text-ink [&:not(:modal)]:static ' +
  '[&:modal]:fixed [&:modal]:inset-0 [&:modal]:m-auto [&:modal]:overflow-auto ' +
  'backdrop:bg-[rgb(20_21_24/0.55)] [:where(&>*+*)]:mt-4';

const WIDE = 'w-[min(60rem,100vw-2rem)] max-w-none [&_.fields]:max-w-none';

const FIELD =
  ':is(input:not([type="hidden"]), select, textarea, [contenteditable="true"]):not(:disabled)';

interface DialogProps {
  title: string;
  children: ReactNode;
  /** By default it is open while mounted; a closed one keeps what was typed in it. */
  isOpen?: boolean;
  /** Called on Escape; null where a decision is required. A click beside the dialog does nothing. */
  onClose: (() => void) | null;
  /** Selector of the element to focus; by default the first field, else the heading. */
  focusOn?: string;
  isWide?: boolean;
  /** Shown next to the heading. */
  aside?: ReactNode;
  /** Whether it is opened from within a form that it is no part of. */
  isApart?: boolean;
}

/**
 * A modal dialog, labelled by its heading; when it closes, the focus returns to where it was.
 * Without scripts it is part of the page.
 */
export function Dialog(props: DialogProps) {
  const { title, children, isOpen = true, onClose, focusOn, isWide, aside, isApart } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [isOpenAtFirst] = useState(isOpen);

  useLayoutEffect(() => {
    const box = dialog.current;
    if (!box || !isOpen) return;
    // It was opened without being modal, for browsers without scripts.
    box.close();
    box.showModal();
    const field = box.querySelector<HTMLElement>(focusOn ?? FIELD);
    (field ?? box.querySelector('h2'))?.focus();
    return () => box.close();
  }, [isOpen, focusOn]);

  function cancel(event: SyntheticEvent<HTMLDialogElement>) {
    // A file field also fires this event, when no file was chosen.
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    onClose?.();
  }

  /** Browsers close a dialog on a second Escape without asking. */
  function closed(event: SyntheticEvent<HTMLDialogElement>) {
    const box = event.currentTarget;
    if (event.target !== box || box.open || !isOpen) return;
    if (onClose) onClose();
    else box.showModal();
  }

  const box = (
    <dialog
      ref={dialog}
      open={isOpenAtFirst}
      className={`${BOX} ${isWide ? WIDE : 'max-w-[min(36rem,calc(100%-2rem))]'}`}
      aria-labelledby={titleId}
      onCancel={cancel}
      onClose={closed}
      {...(isApart && APART)}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-4">
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </dialog>
  );
  return isApart ? createPortal(box, document.body) : box;
}

const stop = (event: SyntheticEvent) => event.stopPropagation();

/** React passes events of a portal on to the form in which it was opened. */
const APART = { onKeyDown: stop, onInput: stop, onChange: stop, onSubmit: stop };

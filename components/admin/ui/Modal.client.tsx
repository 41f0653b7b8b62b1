'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';

interface ModalProps {
  title: string;
  /** Escape, or null where a decision is wanted. */
  onClose: (() => void) | null;
  isWide?: boolean;
  /** Selects what gets the focus; without it the title does, so that nobody who is typing presses a button unawares. */
  firstFocus?: string;
  children: ReactNode;
}

/** A dialog that opens by itself and stays as long as it is there; the focus goes in and comes back. */
export function Modal({ title, onClose, isWide, firstFocus, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const box = dialog.current;
    const before = document.activeElement;
    if (!box?.open) box?.showModal();
    box?.querySelector<HTMLElement>(firstFocus ?? 'h2')?.focus();
    return () => {
      box?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, [firstFocus]);
  return (
    <dialog
      ref={dialog}
      className={isWide ? 'dialog is-wide' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <h2 id={titleId} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}

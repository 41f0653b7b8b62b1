'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';

interface ModalProps {
  title: string;
  /** Escape, or null where a decision is wanted. */
  onClose: (() => void) | null;
  isWide?: boolean;
  /** Selects what gets the focus, where it is not what comes first. */
  firstFocus?: string;
  children: ReactNode;
}

/** A dialog that is open as long as it is there; the focus goes in and comes back. */
export function Modal({ title, onClose, isWide, firstFocus, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const box = dialog.current;
    const before = document.activeElement;
    if (!box?.open) box?.showModal();
    if (firstFocus) box?.querySelector<HTMLElement>(firstFocus)?.focus();
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
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  );
}

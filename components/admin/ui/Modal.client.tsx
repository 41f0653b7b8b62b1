'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';

interface ModalProps {
  title: string;
  /** Called on Escape; null where a decision is required. */
  onClose: (() => void) | null;
  isWide?: boolean;
  /** Selector of the element to focus; by default the title, so that typing presses no button. */
  firstFocus?: string;
  children: ReactNode;
}

/** A modal dialog that is open while mounted; the focus returns afterwards. */
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

'use client';

import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';

interface EditorDialogProps {
  title: string;
  children: ReactNode;
  /** Label of the button that applies; without it there is only the button that closes. */
  doLabel?: string;
  closeLabel: string;
  /** Further buttons, such as for removing. */
  more?: ReactNode;
  isWide?: boolean;
  onDo?: () => void;
  onClose: () => void;
}

/**
 * A modal dialog outside the page's form, so that its fields are not submitted with it. Closing
 * asks for confirmation when typed text would be lost.
 */
export function EditorDialog(props: EditorDialogProps) {
  const { title, children, doLabel, closeLabel, more, isWide, onDo, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    let isTyped = false;
    const typed = ({ target }: Event) => {
      isTyped ||= target instanceof HTMLElement && isWriting(target);
    };
    const stay = (event: Event) => {
      if (isTyped) event.preventDefault();
    };
    element?.addEventListener('input', typed);
    window.addEventListener('beforeunload', stay);
    return () => {
      element?.removeEventListener('input', typed);
      window.removeEventListener('beforeunload', stay);
      element?.close();
    };
  }, []);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    onDo?.();
  }

  return createPortal(
    <dialog
      ref={dialog}
      className={isWide ? 'dialog is-wide' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
      // React events bubble to the page's form, to which this dialog does not belong.
      onKeyDown={(event) => event.stopPropagation()}
      onInput={(event) => event.stopPropagation()}
      onChange={(event) => event.stopPropagation()}
    >
      <form className="fields" noValidate onSubmit={onSubmit}>
        <h2 id={titleId}>{title}</h2>
        {children}
        <div className="toolbar">
          {doLabel && (
            <button type="submit" className="button is-main">
              {doLabel}
            </button>
          )}
          {more}
          <button type="button" className="button is-quiet" onClick={onClose}>
            {closeLabel}
          </button>
        </div>
      </form>
    </dialog>,
    document.body,
  );
}

/** Whether the field's content goes into the text; search words do not. */
function isWriting(field: HTMLElement): boolean {
  const choices = '[type="search"], [type="radio"], [type="checkbox"], [type="file"]';
  return field.isContentEditable || field.matches(`textarea, input:not(${choices})`);
}

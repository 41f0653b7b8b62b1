'use client';

import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { Dialog } from '@/components/admin/ui/Dialog.client';

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

/** A dialog of the editor. Leaving the page asks for confirmation when text was typed in it. */
export function EditorDialog(props: EditorDialogProps) {
  const { title, children, doLabel, closeLabel, more, isWide, onDo, onClose } = props;
  const isTyped = useRef(false);

  useEffect(() => {
    const stay = (event: Event) => {
      if (isTyped.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, []);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    onDo?.();
  }

  return (
    <Dialog title={title} isWide={isWide} isApart onClose={onClose}>
      <form
        className="fields"
        noValidate
        onSubmit={onSubmit}
        onInput={({ target }) => {
          isTyped.current ||= target instanceof HTMLElement && isWriting(target);
        }}
      >
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
    </Dialog>
  );
}

/** Whether the field's content goes into the text; search words do not. */
function isWriting(field: HTMLElement): boolean {
  const choices = '[type="search"], [type="radio"], [type="checkbox"], [type="file"]';
  return field.isContentEditable || field.matches(`textarea, input:not(${choices})`);
}

'use client';

import { type MouseEvent, type ReactNode, useState } from 'react';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import type { ButtonKind } from './Button';
import { Dialog } from './Dialog.client';
import { Form } from './forms/Form.client';
import { SubmitButton } from './forms/SubmitButton.client';
import { useWords } from './Words.client';

interface ConfirmDialogProps {
  /** Label of the button that opens the dialog. */
  label: string;
  kind?: ButtonKind;
  title: string;
  /** The consequences, and fields for details. */
  children: ReactNode;
  /** Label of the button that confirms. */
  confirm: string;
  action: FormAction;
  /** Hidden values to post. */
  values?: Record<string, string>;
  /** This page with the question open, for browsers without scripts. */
  askHref: string;
  /** This page without the question. */
  backHref: string;
  /** Whether `askHref` was followed. */
  isAsked?: boolean;
}

/** Asks for confirmation of a serious action. Without scripts the question is part of the page. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { label, kind = 'plain', title, children, confirm, action, values = {} } = props;
  const { askHref, backHref, isAsked = false } = props;
  const words = useWords();
  const [isOpen, setIsOpen] = useState(isAsked);

  function ask(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setIsOpen(true);
  }

  function back(event: MouseEvent) {
    if (isAsked) return;
    event.preventDefault();
    setIsOpen(false);
  }

  return (
    <>
      <a href={askHref} className={`button is-${kind}`} aria-haspopup="dialog" onClick={ask}>
        {label}
      </a>
      <Dialog title={title} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <Form action={action} keptAs={label}>
          {Object.entries(values).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {children}
          <Toolbar>
            <SubmitButton kind={kind === 'grave' ? 'grave' : 'main'}>{confirm}</SubmitButton>
            <a href={backHref} className="button is-quiet" onClick={back}>
              {words.cancel}
            </a>
          </Toolbar>
        </Form>
      </Dialog>
    </>
  );
}

'use client';

import { type FormEvent, type ReactNode, useMemo, useRef } from 'react';
import { Dialog } from '@/components/admin/ui/Dialog.client';
import { FormContext } from '@/components/admin/ui/forms/form-context';
import { IDLE } from '@/components/admin/ui/forms/form-state';
import { KeptNotice } from '@/components/admin/ui/kept/KeptNotice.client';
import { useFormKeeper } from '@/components/admin/ui/kept/use-form-keeper';
import { Toolbar } from '@/components/admin/ui/Toolbar';

interface EditorDialogProps {
  title: string;
  children: ReactNode;
  /** Label of the button that applies; without it there is only the button that closes. */
  doLabel?: string;
  closeLabel: string;
  /** Further buttons, such as for removing. */
  more?: ReactNode;
  isWide?: boolean;
  /** While it runs the dialog stays; it closes itself when its input was applied. */
  onDo?: () => void | Promise<void>;
  onClose: () => void;
}

/**
 * A dialog of the editor. What is typed in it is kept as in any form until it is applied or
 * cancelled, so leaving the page or pressing Escape loses nothing.
 */
export function EditorDialog(props: EditorDialogProps) {
  const { title, children, doLabel, closeLabel, more, isWide, onDo, onClose } = props;
  const form = useRef<HTMLFormElement>(null);
  const { keeper, pieces, offered, take, discard } = useFormKeeper(form, `editor ${title}`);

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const { current: kept } = keeper;
    const sent = kept?.sent() ?? {};
    await onDo?.();
    // A dialog that applied its input has closed itself by now.
    if (!form.current) kept?.wasSaved(sent);
  }

  const context = useMemo(
    () => ({
      id: 'editor-dialog',
      state: IDLE,
      isSending: false,
      pieces,
      touched: () => keeper.current?.touched(),
    }),
    [pieces, keeper],
  );
  return (
    <Dialog title={title} isWide={isWide} isApart onClose={onClose}>
      <form ref={form} className="fields" noValidate onSubmit={(event) => void onSubmit(event)}>
        {offered && <KeptNotice offered={offered} onTake={take} onDiscard={discard} />}
        <FormContext value={context}>{children}</FormContext>
        <Toolbar>
          {doLabel && (
            <button type="submit" className="button is-main">
              {doLabel}
            </button>
          )}
          <span
            className="contents"
            onClickCapture={() => keeper.current?.wasSaved(keeper.current.sent())}
          >
            {more}
            <button type="button" className="button is-quiet" onClick={onClose}>
              {closeLabel}
            </button>
          </span>
        </Toolbar>
      </form>
    </Dialog>
  );
}

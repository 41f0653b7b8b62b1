'use client';

import type { Editor } from '@tiptap/core';
import { type ComponentType, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DialogRequest, EditorHost } from './host';

export interface DialogProps {
  editor: Editor;
  host: EditorHost;
  request: DialogRequest;
  onClose: () => void;
}

interface DialogsProps extends Omit<DialogProps, 'request'> {
  request: DialogRequest | null;
}

const load = () => import('./dialogs/OpenDialog.client').then((part) => part.OpenDialog);

/** The dialogs are loaded after the text is ready; a failed load is reported to the user. */
export function Dialogs({ editor, host, request, onClose }: DialogsProps) {
  const [Open, setOpen] = useState<ComponentType<DialogProps> | null>(null);
  const asks = request !== null;

  useEffect(() => {
    if (Open) return;
    const begin = () =>
      load().then(
        (part) => setOpen(() => part),
        () => asks && host.warn(host.words.notLoaded),
      );
    const timer = setTimeout(begin, asks ? 0 : 1000);
    return () => clearTimeout(timer);
  }, [Open, asks, host]);

  if (!Open || !request) return null;
  const close = () => {
    // An open modal dialog blocks focus outside it, so it is unmounted first.
    flushSync(onClose);
    editor.view.focus();
  };
  return <Open editor={editor} host={host} request={request} onClose={close} />;
}

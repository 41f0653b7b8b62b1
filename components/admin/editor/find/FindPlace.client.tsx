'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { FindPanelProps } from './FindPanel.client';

const load = () => import('./FindPanel.client').then((part) => part.FindPanel);

/** Loads the panel when it is asked for first; a failed load is reported to the user. */
export function FindPlace(props: FindPanelProps) {
  const { asked, editor, host, onClose } = props;
  const [Panel, setPanel] = useState<ComponentType<FindPanelProps> | null>(null);

  useEffect(() => {
    if (asked === 0 || Panel) return;
    load().then(
      (part) => setPanel(() => part),
      () => host.warn(host.words.notLoaded),
    );
  }, [asked, Panel, host]);

  if (!Panel || asked === 0) return null;
  const close = () => {
    flushSync(onClose);
    editor.view.focus();
  };
  return <Panel {...props} onClose={close} />;
}

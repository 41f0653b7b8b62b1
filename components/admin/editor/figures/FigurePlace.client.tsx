'use client';

import type { Editor } from '@tiptap/core';
import { type ComponentType, useEffect, useState } from 'react';
import type { EditorHost } from '@/components/admin/editor/host';

export interface FigurePanelProps {
  editor: Editor;
  host: EditorHost;
  /** Element within the selected figure. */
  box: HTMLElement;
}

const load = () => import('./FigurePanel.client').then((part) => part.FigurePanel);

/** Loads the panel when an image is selected first; a failed load is reported to the user. */
export function FigurePlace({
  box,
  ...props
}: Omit<FigurePanelProps, 'box'> & { box: HTMLElement | null }) {
  const [Panel, setPanel] = useState<ComponentType<FigurePanelProps> | null>(null);
  const { host } = props;

  useEffect(() => {
    if (!box || Panel) return;
    load().then(
      (part) => setPanel(() => part),
      () => host.warn(host.words.notLoaded),
    );
  }, [box, Panel, host]);

  return Panel && box ? <Panel {...props} box={box} /> : null;
}

'use client';

import { type ComponentType, useEffect, useState, useSyncExternalStore } from 'react';
import type { EditorHost } from '@/components/admin/editor/host';
import type { FigureForm } from './figure-forms';

export interface OpenFormsProps {
  forms: readonly FigureForm[];
  host: EditorHost;
}

const load = () => import('./OpenForms.client').then((part) => part.OpenForms);

/** The forms in the text's figures, loaded when the first one is opened. */
export function FormPlaces({ host }: { host: EditorHost }) {
  const { figureForms } = host;
  const forms = useSyncExternalStore(figureForms.subscribe, figureForms.read, figureForms.read);
  const [Open, setOpen] = useState<ComponentType<OpenFormsProps> | null>(null);
  const isWanted = forms.length > 0 && !Open;

  useEffect(() => {
    if (!isWanted) return;
    load().then(
      (part) => setOpen(() => part),
      () => host.warn(host.words.notLoaded),
    );
  }, [isWanted, host]);

  return Open && <Open forms={forms} host={host} />;
}

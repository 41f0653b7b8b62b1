import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import type { Dir } from '@/domain/documents/document';
import type { TranslationState, TranslationStore } from './translation-store';

/** What the parts of the page share on which a translation stands beside its source. */
export interface TranslationValue {
  store: TranslationStore;
  storyId: string;
  language: string;
  /** Of the source. */
  from: string;
  fromDir: Dir;
  /** The words of the source by the key of the row, as readers see them or with what changed marked in them. */
  cells: Readonly<Record<string, ReactNode>>;
  /** Nobody has saved a text in this language yet. */
  isNew(): boolean;
  stillRight: FormAction;
  notStillRight: FormAction;
  /** Where proposals are asked for; null where no machine translates. */
  proposeAddress: string | null;
}

export const TranslationContext = createContext<TranslationValue | null>(null);

/** @throws Error outside of TranslationEditing */
export function useTranslation(): TranslationValue & { state: TranslationState } {
  const beside = useContext(TranslationContext);
  if (!beside) throw new Error('This stands outside of a page with two sides.');
  const { store } = beside;
  const state = useSyncExternalStore(store.subscribe, store.read, store.read);
  return { ...beside, state };
}

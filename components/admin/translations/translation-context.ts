import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import type { Dir } from '@/domain/documents/document';
import type { TermHint } from '@/domain/glossary/glossary';
import type { Offers } from './memory/insert-offer';
import type { TranslationState, TranslationStore } from './translation-store';

/** Context of the translation page. */
export interface TranslationValue {
  store: TranslationStore;
  storyId: string;
  language: string;
  /** Language of the source. */
  from: string;
  fromDir: Dir;
  /** Rendered source text by row, plain or with changes marked. */
  cells: Readonly<Record<string, ReactNode>>;
  /** Terms of the glossary in each block of the source, by the block's hash. */
  terms: Readonly<Record<string, readonly TermHint[]>>;
  /** What was translated before of each block of the source, by the block's hash. */
  offers: Offers;
  /** Whether no text in this language is saved yet. */
  isNew(): boolean;
  stillRight: FormAction;
  notStillRight: FormAction;
  /** Address for proposals; null where no machine translation is configured. */
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

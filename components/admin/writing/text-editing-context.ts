import { createContext, type RefObject, useContext } from 'react';
import type { ChosenImage } from '@/components/admin/images/kept-image';
import type { FormHandle } from '@/components/admin/ui/forms/Form.client';
import type { FormState } from '@/components/admin/ui/forms/form-state';
import type { TextRange } from '@/domain/anchors/follow-range';
import type { TextLength } from '@/domain/documents/plain/text-length';
import type { PublishCheck } from '@/domain/publishing/publish-checks';
import type { DetailsField } from '@/domain/stories/details-content';
import type { TextContent } from '@/domain/texts/text-content';
import type { Decision } from '@/domain/writing/edit-lock';
import type { AddressProblem } from './autosave/save-request';
import type { SavingHandle } from './autosave/use-saving';

/** Details that were changed elsewhere while the page was open. */
export interface ChangedDetails {
  version: string;
  fields: readonly DetailsField[];
  /** Shows them in the form; null where it shows them already. */
  show: (() => void) | null;
}

/** The details form, which saves by itself as the text does. */
export interface DetailsEditing {
  form: RefObject<FormHandle | null>;
  /** Whether its input is saved, unsaved, being saved or refused. */
  standing: 'saved' | 'typed' | 'saving' | 'wrong';
  /** Time of the last save on this page; 0 before it. */
  savedAt: number;
  /** Why it was refused, with the field as `#id`. */
  problem: { href: string; words: string } | null;
  /** To be called when its input was looked at, with whether any is unsaved. */
  heard(isTyped: boolean): void;
  /** Version of the details that the form shows; null where the page has no such form. */
  version: RefObject<string | null>;
  /** What was changed elsewhere since the form showed it; null for nothing. */
  changed: ChangedDetails | null;
  tell(changed: ChangedDetails | null): void;
  /** Saves its input. Resolves with the answer on failure, else null. */
  save(): Promise<FormState | null>;
}

/** Context of the writing page. */
export interface TextEditingValue extends SavingHandle, TextLength {
  /** The text on the screen; change it only through `put`. */
  text: RefObject<TextContent>;
  /** Counter of changes that affect what is shown around the text. */
  turn: number;
  /** Shows another text, such as a local copy. */
  put(text: TextContent): void;
  /** To be called when a field was changed. */
  typedInto(name: string, value: string): void;
  slug: string;
  addressProblem: AddressProblem | null;
  /** Findings for the text on the screen. */
  checks: readonly PublishCheck[];
  /** What was decided about the text while the page was open. */
  decided: Decision | null;
  /** Id of the revision on the server; '' before the first save. */
  readRevision(): string;
  /** @param words are selected in it */
  focusBlock(index: number, words?: string): void;
  /** Puts words in the place of others in the open editor; false where none is open to write in. */
  replaceWords(index: number, range: TextRange, words: string): boolean;
  /** Marks the paragraph that prevents saving; null for none. The function stays the same. */
  markBlock(index: number | null): void;
  facts: DetailsEditing;
  /** The cover chosen in the details form, and its report; undefined where there is no such form. */
  cover: ChosenImage | null | undefined;
  showCover(cover: ChosenImage | null): void;
}

export const TextEditingContext = createContext<TextEditingValue | null>(null);

/** @throws Error outside a TextEditing */
export function useTextEditing(): TextEditingValue {
  const desk = useContext(TextEditingContext);
  if (!desk) throw new Error('This stands outside of a desk.');
  return desk;
}

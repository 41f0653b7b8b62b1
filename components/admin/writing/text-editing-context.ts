import { createContext, type RefObject, useContext } from 'react';
import type { FormHandle } from '@/components/admin/ui/forms/Form.client';
import type { FormState } from '@/components/admin/ui/forms/form-state';
import type { TextLength } from '@/domain/documents/plain/text-length';
import type { PublishCheck } from '@/domain/publishing/publish-checks';
import type { AddressProblem } from './autosave/save-request';
import type { TypedText } from './autosave/typed-text';
import type { SavingHandle } from './autosave/use-saving';

/** The facts of the story, which are saved together with the text. */
export interface DetailsEditing {
  form: RefObject<FormHandle | null>;
  /** Something is typed there that is not saved, or could not be. */
  standing: 'saved' | 'typed' | 'wrong';
  heard(standing: DetailsEditing['standing']): void;
  /** Saves what is typed there. Gives the answer where it could not be saved, else null. */
  save(): Promise<FormState | null>;
}

/** What the parts of the writing page share about the text that is being written. */
export interface TextEditingValue extends SavingHandle, TextLength {
  /** The text as it stands on the screen; read it, and change it only through `put`. */
  text: RefObject<TypedText>;
  /** Grows with each change that concerns what is shown around the text. */
  turn: number;
  /** Puts another text on the screen, such as a copy that was kept. */
  put(text: TypedText): void;
  /** A field was typed into. */
  typedInto(name: string, value: string): void;
  slug: string;
  addressProblem: AddressProblem | null;
  /** What publishing would still ask for, as it stands on the screen. */
  checks: readonly PublishCheck[];
  /** Id of the revision that the server has now; '' before the first save. */
  readRevision(): string;
  focusBlock(index: number): void;
  /** Marks the paragraph that keeps the text from being saved; null for none. It stays the same. */
  markBlock(index: number | null): void;
  facts: DetailsEditing;
}

export const TextEditingContext = createContext<TextEditingValue | null>(null);

/** @throws Error outside of a Desk */
export function useTextEditing(): TextEditingValue {
  const desk = useContext(TextEditingContext);
  if (!desk) throw new Error('This stands outside of a desk.');
  return desk;
}

import type { StaffMessages } from '@/i18n/staff/translate';
import type { EditorT } from './editor-words';
import type { ImageShelf } from './image-shelf';

/** What a dialog is about: `pos` is where the node to change begins, null for a new one. */
export type DialogRequest =
  | { kind: 'link' }
  | { kind: 'language' }
  | { kind: 'passage'; pos: number | null }
  | { kind: 'footnote'; pos: number | null }
  | { kind: 'images'; pos: number | null; several: boolean }
  | { kind: 'archivalItem'; pos: number | null }
  | { kind: 'wordFile' }
  | { kind: 'keys' };

/** What the parts of the editor outside React (keys, views, paste) reach of the component around them. */
export interface EditorHost {
  words: StaffMessages['editor'];
  /** The same words with values in them. */
  say: EditorT;
  interfaceLanguage: string;
  language: string;
  languages: readonly string[];
  wordFileAddress: string | null;
  linkSearchAddress: string | null;
  images: ImageShelf;
  open(request: DialogRequest): void;
  /** Says something to those who hear the page. */
  announce(sentence: string): void;
  /** Shows and says what went otherwise than expected. */
  warn(sentence: string): void;
  /** Moves the focus to the toolbar. */
  toToolbar(): void;
}

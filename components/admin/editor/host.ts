import type { useTranslations } from 'use-intl/react';
import type { StaffMessages } from '@/i18n/staff/translate';
import type { FigureForms } from './describing/figure-forms';
import type { FileShelf } from './files/file-shelf';
import type { FindFields } from './find/find-fields';
import type { ImageShelf } from './image-shelf';
import type { PlacedFile } from './uploads/upload-sign';

/** The dialog to open; `pos` is the node to change, null for a new one. */
export type DialogRequest =
  | { kind: 'link' }
  | { kind: 'language' }
  | { kind: 'passage'; pos: number | null }
  | { kind: 'footnote'; pos: number | null }
  | { kind: 'images'; pos: number | null; several: boolean }
  | { kind: 'archivalItem'; pos: number | null }
  | { kind: 'attachedFile'; pos: number | null }
  /** `href`: an address that was pasted; the paragraph at `pos` consists of it. */
  | { kind: 'videoLink'; pos: number | null; href: string | null }
  | { kind: 'wordFile' }
  | { kind: 'characters' }
  | { kind: 'keys' };

/** What the editor's parts outside React (keys, views, paste) may call of the component. */
export interface EditorHost {
  words: StaffMessages['editor'];
  /** The same messages with values. */
  say: ReturnType<typeof useTranslations<'editor'>>;
  interfaceLanguage: string;
  language: string;
  languages: readonly string[];
  wordFileAddress: string | null;
  linkSearchAddress: string | null;
  images: ImageShelf;
  figureForms: FigureForms;
  /** Images whose marks come with the next change of the text, by the numbers of the marks. */
  awaited: { files: readonly PlacedFile[] };
  files: FileShelf;
  /** Fields beside the body in which words are found too; null for none. */
  fields: FindFields | null;
  open(request: DialogRequest): void;
  /** Announces a sentence to screen readers. */
  announce(sentence: string): void;
  /** Shows and announces a warning. */
  warn(sentence: string): void;
  /** To be called when an image's description was saved. */
  described(): void;
  toToolbar(): void;
  leaveFocusMode(): void;
  /** Shows the panel of the selected figure in an element of it; null when it is left. */
  showFigure(box: HTMLElement | null): void;
  /** Opens the panel that finds words in the text. */
  find(): void;
}

/** The body of a text: ProseMirror JSON. `document-schema.ts` checks it at run time. */
export interface Document {
  type: 'doc';
  content: Block[];
}

export type Block =
  | Paragraph
  | Heading
  | BulletList
  | OrderedList
  | Blockquote
  | PullQuote
  | Figure
  | Gallery
  | Table
  | Separator
  | Passage
  | ArchivalItem;

export type Dir = 'ltr' | 'rtl';

/** `lang` is a canonical BCP 47 tag. */
export interface LanguageAttributes {
  lang: string;
  dir: Dir;
}

export interface Paragraph {
  type: 'paragraph';
  content?: Inline[];
}

export interface Heading {
  type: 'heading';
  attrs: { level: 2 | 3 | 4 };
  content?: Inline[];
}

export interface BulletList {
  type: 'bulletList';
  content: ListItem[];
}

export interface OrderedList {
  type: 'orderedList';
  attrs: { start: number };
  content: ListItem[];
}

export interface ListItem {
  type: 'listItem';
  content: Block[];
}

export interface Blockquote {
  type: 'blockquote';
  content: Block[];
}

/** A sentence repeated from the text as a decoration; therefore not part of the plain text. */
export interface PullQuote {
  type: 'pullQuote';
  content: Paragraph[];
}

export interface Figure {
  type: 'figure';
  attrs: { pictureId: string };
}

export interface Gallery {
  type: 'gallery';
  content: Figure[];
}

export interface Table {
  type: 'table';
  content: TableRow[];
}

export interface TableRow {
  type: 'tableRow';
  content: TableCell[];
}

export interface TableCell {
  type: 'tableHeader' | 'tableCell';
  attrs: { colspan: number; rowspan: number };
  content: Block[];
}

export interface Separator {
  type: 'horizontalRule';
}

/** Paragraphs in a language other than the text's. */
export interface Passage {
  type: 'passage';
  attrs: LanguageAttributes;
  content: Block[];
}

export interface ArchivalItem {
  type: 'archivalItem';
  attrs: { identifier: string; label: string; href: string | null };
}

export type Inline = Text | HardBreak | Footnote;
/** What a line has that is not a footnote. */
export type LineInline = Text | HardBreak;
export type NoteInline = LineInline | ParagraphBreak;

export interface Text {
  type: 'text';
  text: string;
  marks?: Mark[];
}

export interface HardBreak {
  type: 'hardBreak';
  marks?: Mark[];
}

/** Between two paragraphs of a footnote, which is itself within a line; carries no marks. */
export interface ParagraphBreak {
  type: 'paragraphBreak';
}

/** Placed where its number appears; carries no marks. */
export interface Footnote {
  type: 'footnote';
  content?: NoteInline[];
}

export type Mark =
  | { type: 'bold' }
  | { type: 'italic' }
  /** As in 2ᵉ and H₂O; a text node has superscript or subscript, never both. */
  | { type: 'superscript' }
  | { type: 'subscript' }
  | { type: 'strike' }
  /** Small capitals; without effect in scripts that have no capitals. */
  | { type: 'smallCaps' }
  | { type: 'link'; attrs: { href: string } }
  | { type: 'language'; attrs: LanguageAttributes };

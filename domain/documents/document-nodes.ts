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
  | ArchivalItem
  | AttachedFile
  | VideoLink;

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

/** One use of an image of the library. */
export interface Figure {
  type: 'figure';
  attrs: FigureAttributes;
}

/** What is left out is as in the library, or as wide as the text. */
export interface FigureAttributes {
  pictureId: string;
  /** Replaces the library's caption; '' for none. */
  caption?: string;
  width?: FigureWidth;
  crop?: Crop;
}

/** Wider than the text: beyond its column, or as wide as the page. */
export type FigureWidth = 'wide' | 'full';

export interface Crop {
  ratio: CropRatio;
  /** The focal point of this use, from 0 to 1 of the whole image; without it the image's own. */
  x?: number;
  y?: number;
}

export type CropRatio = '3:1' | '16:9' | '3:2' | '4:3' | '1:1' | '4:5' | '2:3';

/** Images next to each other; the figures have no width of their own. */
export interface Gallery {
  type: 'gallery';
  attrs?: { width: FigureWidth };
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

/** An item of an archive: its call number, handle or URL, its title, and what is known besides. */
export interface ArchivalItem {
  type: 'archivalItem';
  attrs: {
    identifier: string;
    label: string;
    href: string | null;
    dates?: string;
    access?: ItemAccess;
  };
}

export const ITEM_ACCESS = ['open', 'restricted', 'closed'] as const;
export type ItemAccess = (typeof ITEM_ACCESS)[number];

/** Audio, video or PDF among the story's attachments, which keep its title, transcript and captions. */
export interface AttachedFile {
  type: 'attachedFile';
  attrs: { attachmentId: string };
}

/** A video on another site as a still: an image of the library that links there. */
export interface VideoLink {
  type: 'videoLink';
  attrs: { href: string; label: string; pictureId: string | null };
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

import type { AnyExtension } from '@tiptap/core';
import { Blockquote, BulletList, ListItem, OrderedList, Passage, PullQuote } from './containers';
import { ArchivalItem, Figure, Footnote, Gallery } from './kept-items';
import { Bold, Italic, Language, Link, Subscript, Superscript } from './marks';
import { Doc, HardBreak, Heading, Paragraph, PlainText, Separator } from './plain-blocks';
import { Table, TableCell, TableEditing, TableHeader, TableRow } from './tables';

const MARKS: AnyExtension[] = [Bold, Italic, Superscript, Subscript, Language, Link];

/** Every node and mark of a story's text, as `document-schema.ts` lists them, and nothing else. */
export const bodySchema: AnyExtension[] = [
  Doc,
  PlainText,
  Paragraph,
  Heading,
  BulletList,
  OrderedList,
  ListItem,
  Blockquote,
  PullQuote,
  Passage,
  Figure,
  Gallery,
  ArchivalItem,
  Footnote,
  Table,
  TableRow,
  TableCell,
  TableHeader,
  TableEditing,
  Separator,
  HardBreak,
  ...MARKS,
];

/** One line of text with marks: what a footnote holds. */
export const noteSchema: AnyExtension[] = [
  Doc.extend({ content: 'paragraph' }),
  PlainText,
  Paragraph,
  HardBreak,
  ...MARKS,
];

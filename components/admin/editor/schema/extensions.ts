import type { AnyExtension } from '@tiptap/core';
import { Blockquote, BulletList, ListItem, OrderedList, Passage, PullQuote } from './containers';
import {
  ArchivalItem,
  AttachedFile,
  Figure,
  Footnote,
  Gallery,
  ParagraphBreak,
  VideoLink,
} from './kept-items';
import { Bold, Italic, Language, Link, SmallCaps, Strike, Subscript, Superscript } from './marks';
import { Doc, HardBreak, Heading, Paragraph, PlainText, Separator } from './plain-blocks';
import { Table, TableCell, TableEditing, TableHeader, TableRow } from './tables';

const MARKS: AnyExtension[] = [
  Bold,
  Italic,
  Superscript,
  Subscript,
  Strike,
  SmallCaps,
  Language,
  Link,
];

/** Exactly the nodes and marks of `document-schema.ts`. */
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
  AttachedFile,
  VideoLink,
  Footnote,
  ParagraphBreak,
  Table,
  TableRow,
  TableCell,
  TableHeader,
  TableEditing,
  Separator,
  HardBreak,
  ...MARKS,
];

/** Paragraphs with marks: the content of a footnote. */
export const noteSchema: AnyExtension[] = [
  Doc.extend({ content: 'paragraph+' }),
  PlainText,
  Paragraph,
  HardBreak,
  ...MARKS,
];

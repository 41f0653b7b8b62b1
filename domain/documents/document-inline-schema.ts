import { z } from 'zod';
import type { Inline, LineInline, Mark, NoteInline } from './document-nodes';
import { address, cleanString, languageAttributes, leftEmpty } from './document-values';
import { joinTexts } from './join-texts';
import { noteOf, noteParagraphs } from './notes';

/** The `attrs` of nodes without attributes; Tiptap may write an empty object. */
export const noAttributes = z.strictObject({}).nullish();

const bold = z.strictObject({ type: z.literal('bold'), attrs: noAttributes });
const italic = z.strictObject({ type: z.literal('italic'), attrs: noAttributes });
const superscript = z.strictObject({ type: z.literal('superscript'), attrs: noAttributes });
const subscript = z.strictObject({ type: z.literal('subscript'), attrs: noAttributes });
const strike = z.strictObject({ type: z.literal('strike'), attrs: noAttributes });
const smallCaps = z.strictObject({ type: z.literal('smallCaps'), attrs: noAttributes });
const link = z.strictObject({
  type: z.literal('link'),
  attrs: z.strictObject({
    href: address,
    target: leftEmpty,
    rel: leftEmpty,
    class: leftEmpty,
    title: leftEmpty,
  }),
});
const language = z.strictObject({ type: z.literal('language'), attrs: languageAttributes });

const mark = z
  .discriminatedUnion('type', [
    bold,
    italic,
    superscript,
    subscript,
    strike,
    smallCaps,
    link,
    language,
  ])
  .transform((found): Mark => {
    switch (found.type) {
      case 'link':
        return { type: 'link', attrs: { href: found.attrs.href } };
      case 'language':
        return { type: 'language', attrs: found.attrs };
      default:
        return { type: found.type };
    }
  });

const RAISED = ['superscript', 'subscript'];

const marks = z
  .array(mark)
  .max(7)
  .refine(
    (list) => list.filter(({ type }) => RAISED.includes(type)).length <= 1,
    'raised and lowered',
  )
  .refine((list) => new Set(list.map((one) => one.type)).size === list.length, 'a mark twice')
  .optional();

const kept = (list: Mark[] | undefined) => (list?.length ? { marks: list } : {});
/** The content of a node, omitted when empty, so that a document has one normal form. */
export const within = <T>(list: T[] | undefined) => (list?.length ? { content: list } : {});

const text = z
  .strictObject({ type: z.literal('text'), text: cleanString, marks })
  .transform((node): LineInline => ({ type: 'text', text: node.text, ...kept(node.marks) }));
const hardBreak = z
  .strictObject({ type: z.literal('hardBreak'), attrs: noAttributes, marks })
  .transform((node): LineInline => ({ type: 'hardBreak', ...kept(node.marks) }));
const paragraphBreak = z
  .strictObject({ type: z.literal('paragraphBreak'), attrs: noAttributes, marks })
  .transform((): NoteInline => ({ type: 'paragraphBreak' }));

/** ProseMirror allows no empty text nodes, and cleaning can produce some. */
const isThere = (node: Inline | NoteInline) => node.type !== 'text' || node.text !== '';

const noteInlines = z
  .array(z.discriminatedUnion('type', [text, hardBreak, paragraphBreak]))
  .transform((list) => noteOf(noteParagraphs(joinTexts(list.filter(isThere)))))
  .optional();
const footnote = z
  .strictObject({ type: z.literal('footnote'), attrs: noAttributes, content: noteInlines, marks })
  .transform((node): Inline => ({ type: 'footnote', ...within(node.content) }));
/** The content of a paragraph or heading. */
export const inlines = z
  .array(z.discriminatedUnion('type', [text, hardBreak, footnote]))
  .transform((list): Inline[] => joinTexts(list.filter(isThere)))
  .optional();

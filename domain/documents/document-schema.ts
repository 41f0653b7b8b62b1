import { z } from 'zod';
import { inlines, noAttributes, within } from './document-inline-schema';
import {
  type Block,
  type Crop,
  type Document,
  type Figure,
  ITEM_ACCESS,
  type ListItem,
  type Paragraph,
  type TableCell,
  type TableRow,
} from './document-nodes';
import {
  address,
  count,
  label,
  languageAttributes,
  leftEmpty,
  videoAddress,
} from './document-values';
import {
  captionIn,
  figureUse,
  galleryOf,
  LONGEST_CAPTION,
  MOST_IN_GALLERY,
  RATIOS,
  WIDTHS,
} from './figure-use';

const blocks: z.ZodType<Block[]> = z.lazy(() => z.array(block).min(1));

const paragraph = z
  .strictObject({ type: z.literal('paragraph'), attrs: noAttributes, content: inlines })
  .transform((node): Paragraph => ({ type: 'paragraph', ...within(node.content) }));
const heading = z
  .strictObject({
    type: z.literal('heading'),
    attrs: z.strictObject({ level: z.literal([2, 3, 4]) }),
    content: inlines,
  })
  .transform(({ attrs, content }): Block => ({ type: 'heading', attrs, ...within(content) }));

const listItem = z
  .strictObject({ type: z.literal('listItem'), attrs: noAttributes, content: blocks })
  .transform(({ content }): ListItem => ({ type: 'listItem', content }));
const bulletList = z
  .strictObject({
    type: z.literal('bulletList'),
    attrs: noAttributes,
    content: z.array(listItem).min(1),
  })
  .transform(({ content }): Block => ({ type: 'bulletList', content }));
const orderedList = z
  .strictObject({
    type: z.literal('orderedList'),
    attrs: z.strictObject({ start: count(0, 1_000_000, 1), type: leftEmpty }).nullish(),
    content: z.array(listItem).min(1),
  })
  .transform(({ attrs, content }): Block => {
    return { type: 'orderedList', attrs: { start: attrs?.start ?? 1 }, content };
  });

const blockquote = z
  .strictObject({ type: z.literal('blockquote'), attrs: noAttributes, content: blocks })
  .transform(({ content }): Block => ({ type: 'blockquote', content }));
const pullQuote = z
  .strictObject({
    type: z.literal('pullQuote'),
    attrs: noAttributes,
    content: z.array(paragraph).min(1),
  })
  .transform(({ content }): Block => ({ type: 'pullQuote', content }));
const passage = z
  .strictObject({ type: z.literal('passage'), attrs: languageAttributes, content: blocks })
  .transform((node): Block => node);

const point = z.number().min(0, 'crop').max(1, 'crop').nullish();
const crop = z
  .strictObject({ ratio: z.enum(RATIOS, 'crop'), x: point, y: point }, 'crop')
  .refine(({ x, y }) => typeof x === typeof y, 'crop')
  .transform(({ ratio, x, y }): Crop => ({ ratio, x: x ?? undefined, y: y ?? undefined }));
const width = z.enum(WIDTHS, 'figure width').nullish();
const caption = z
  .string()
  .refine((text) => captionIn(text).length <= LONGEST_CAPTION, 'caption too long')
  .nullish();

const figure = z
  .strictObject({
    type: z.literal('figure'),
    attrs: z.strictObject({ pictureId: label, caption, width, crop: crop.nullish() }),
  })
  .transform(({ attrs: { pictureId, ...use } }): Figure => {
    return { type: 'figure', attrs: { pictureId, ...figureUse(use) } };
  });
/** A gallery of one is that figure, in the gallery's width. */
const gallery = z
  .strictObject({
    type: z.literal('gallery'),
    attrs: z.strictObject({ width }).nullish(),
    content: z.array(figure).min(1).max(MOST_IN_GALLERY, 'gallery too long'),
  })
  .transform(({ attrs, content }): Block => galleryOf(content, attrs?.width ?? undefined));

const tableCell = z
  .strictObject({
    type: z.enum(['tableHeader', 'tableCell']),
    attrs: z
      .strictObject({ colspan: count(1, 100, 1), rowspan: count(1, 100, 1), colwidth: leftEmpty })
      .nullish(),
    content: blocks,
  })
  .transform(({ type, attrs, content }): TableCell => {
    return { type, attrs: { colspan: attrs?.colspan ?? 1, rowspan: attrs?.rowspan ?? 1 }, content };
  });
const tableRow = z
  .strictObject({
    type: z.literal('tableRow'),
    attrs: noAttributes,
    content: z.array(tableCell).min(1),
  })
  .transform(({ content }): TableRow => ({ type: 'tableRow', content }));
const table = z
  .strictObject({
    type: z.literal('table'),
    attrs: noAttributes,
    content: z.array(tableRow).min(1),
  })
  .transform(({ content }): Block => ({ type: 'table', content }));

const separator = z
  .strictObject({ type: z.literal('horizontalRule'), attrs: noAttributes })
  .transform((): Block => ({ type: 'horizontalRule' }));
const archivalItem = z
  .strictObject({
    type: z.literal('archivalItem'),
    attrs: z.strictObject({
      identifier: label,
      label,
      href: address.nullable(),
      dates: label.nullish(),
      access: z.enum(ITEM_ACCESS).nullish(),
    }),
  })
  .transform(({ type, attrs }): Block => {
    const { dates, access, ...item } = attrs;
    return { type, attrs: { ...item, ...(dates && { dates }), ...(access && { access }) } };
  });
const attachedFile = z
  .strictObject({
    type: z.literal('attachedFile'),
    attrs: z.strictObject({ attachmentId: label }),
  })
  .transform((node): Block => node);
const videoLink = z
  .strictObject({
    type: z.literal('videoLink'),
    attrs: z.strictObject({ href: videoAddress, label, pictureId: label.nullable() }),
  })
  .transform((node): Block => node);

const block: z.ZodType<Block> = z.discriminatedUnion('type', [
  paragraph,
  heading,
  bulletList,
  orderedList,
  blockquote,
  pullQuote,
  figure,
  gallery,
  table,
  separator,
  passage,
  archivalItem,
  attachedFile,
  videoLink,
]);

/**
 * Every node, mark and attribute that a body may contain. Recursive: check the depth first with
 * `problemWithSize`.
 */
export const documentSchema: z.ZodType<Document> = z
  .strictObject({ type: z.literal('doc'), attrs: noAttributes, content: blocks })
  .transform(({ content }): Document => ({ type: 'doc', content }));

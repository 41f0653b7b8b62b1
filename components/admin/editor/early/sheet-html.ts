import { getSchema } from '@tiptap/core';
import type { Attrs, DOMOutputSpec, Node } from '@tiptap/pm/model';
import type { EditorImage } from '@/components/admin/editor/contract';
import type { EditorFile } from '@/components/admin/editor/files/file-source';
import { bodySchema } from '@/components/admin/editor/schema/extensions';
import { figureData } from '@/components/admin/editor/schema/figure-attributes';
import { itemData, videoData } from '@/components/admin/editor/schema/kept-items';
import { imageLook, widthLook } from '@/components/admin/editor/views/figure-look';
import { NOTE_STAND, noteMark } from '@/components/admin/editor/views/note-mark';
import type { Document } from '@/domain/documents/document';
import { type InterfaceLanguage, languageName } from '@/i18n/languages';
import type { StaffMessages } from '@/i18n/staff/translate';
import { type HtmlAttributes, html, safeText } from './html';

/** What the sheet needs besides the document. */
export interface SheetShown {
  /** Images of the document; an id that is missing here was deleted. */
  images: readonly EditorImage[];
  /** Files of the story. */
  files: readonly EditorFile[];
  interfaceLanguage: InterfaceLanguage;
  words: StaffMessages['editor'];
}

/** For display only; ignored when the sheet is read back. */
const SHOWN = { 'data-shown': '', contenteditable: 'false' };

/** An empty line to type on after a last block without text. */
const LINE = '<p><br></p>';

const schema = getSchema(bodySchema);

/**
 * A document as the HTML that the editor makes of it, so that `take-over.ts` can read it back after
 * edits. Like the editor it has an empty line at the end.
 * @param document from `parseDocument`
 */
export function sheetHtml(document: Document, shown: SheetShown): string {
  const body = inner(schema.nodeFromJSON(document), shown);
  if (body !== LINE) return document.content.at(-1)?.type === 'paragraph' ? body : body + LINE;
  const empty = { class: 'is-editor-empty', 'data-placeholder': shown.words.placeholder };
  return html('p', empty, '<br>');
}

function inner(node: Node, shown: SheetShown): string {
  const parts = node.children.map((child) => {
    const view = VIEWS[child.type.name];
    const content = child.isText ? safeText(child.text ?? '') : inner(child, shown);
    const own = child.isText ? content : view ? view(child, content, shown) : plain(child, content);
    return child.marks.reduceRight(
      (within, mark) => specHtml(mark.type.spec.toDOM?.(mark, true) ?? ['span', 0], within),
      own,
    );
  });
  return parts.join('');
}

/** A final break gives an empty block height, and the cursor a place after a note or break. */
function plain(node: Node, content: string): string {
  const line = node.isTextblock && !node.lastChild?.isText ? `${content}<br>` : content;
  return specHtml(node.type.spec.toDOM?.(node) ?? ['div', 0], line);
}

/** A ProseMirror output spec as HTML. */
function specHtml(spec: DOMOutputSpec, within: string): string {
  if (!Array.isArray(spec)) return '';
  const [name, second, ...rest] = spec;
  const attributes = isAttributes(second) ? second : {};
  const children = second === undefined || isAttributes(second) ? rest : [second, ...rest];
  const content = children.map((child) => (child === 0 ? within : specHtml(child, within)));
  return html(name, attributes, content.join(''));
}

function isAttributes(value: unknown): value is HtmlAttributes {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Node types for which `views/` shows more than an element around their content. */
const VIEWS: Record<string, (node: Node, content: string, shown: SheetShown) => string> = {
  hardBreak: () => '<br data-kept>',
  footnote: (node, _, { words }) => {
    const note = JSON.stringify(node.toJSON().content ?? []);
    return html('sup', { ...noteMark(node, words), 'data-note': note }, html('img', NOTE_STAND));
  },
  passage: ({ attrs }, content, { interfaceLanguage }) =>
    html(
      'div',
      { class: 'passage', lang: attrs.lang, dir: attrs.dir },
      html(
        'span',
        { class: 'passage-language', lang: interfaceLanguage, ...SHOWN },
        safeText(languageName(attrs.lang, interfaceLanguage)),
      ) + html('div', { class: 'passage-words' }, content),
    ),
  archivalItem: ({ attrs }, _, { interfaceLanguage, words }) =>
    html(
      'p',
      { class: 'archival-item', contenteditable: 'false', ...itemData(attrs) },
      html(
        'span',
        { class: 'passage-language', lang: interfaceLanguage, ...SHOWN },
        safeText(words.archivalItem),
      ) +
        html('span', attrs.href ? { class: 'as-link' } : {}, safeText(attrs.label)) +
        ' ' +
        (attrs.dates ? `(${html('bdi', {}, safeText(attrs.dates))}) ` : '') +
        html('bdi', { class: 'call-number' }, safeText(attrs.identifier)),
    ),
  attachedFile: ({ attrs }, _, { files, words }) => {
    const file = files.find((each) => each.id === attrs.attachmentId);
    const name = file ? html('bdi', {}, safeText(file.name)) : safeText(words.fileGone);
    return html(
      'figure',
      { 'data-file': attrs.attachmentId, contenteditable: 'false' },
      html('p', { class: file ? 'attached-file' : 'image-missing' }, name),
    );
  },
  videoLink: ({ attrs }, _, shown) =>
    html(
      'figure',
      { class: 'video-link', ...videoData(attrs), contenteditable: 'false' },
      (attrs.pictureId ? imageHtml(attrs.pictureId, shown) : '') +
        html('p', { class: 'attached-file' }, html('b', {}, safeText(attrs.label))),
    ),
  figure: ({ attrs }, _, shown) =>
    html(
      'figure',
      { ...figureData(attrs), ...widthLook(attrs), contenteditable: 'false' },
      imageHtml(attrs, shown),
    ),
};

/** Same HTML as `views/figure-view.ts`. */
function imageHtml(use: Attrs, { images, words }: SheetShown): string {
  const image = images.find((each) => each.id === use.pictureId);
  if (!image) return html('p', { class: 'image-missing' }, safeText(words.imageGone));
  const { src, alt, decorative, credit, href } = image;
  const { box, caption } = imageLook(image, use);
  const says = decorative ? '' : alt || words.figure;
  const captions = [
    caption && html('span', { class: 'caption' }, safeText(caption)),
    credit && html('small', { class: 'credit' }, safeText(credit)),
  ].filter(Boolean);
  const link = { href, target: '_blank', rel: 'noopener' };
  const describe = href ? ` ${html('a', link, safeText(words.describeImage))}` : '';
  const lacks = html('p', { class: 'image-lacks' }, safeText(words.altMissing) + describe);
  return (
    html('img', {
      ...{ src, width: box.width, height: box.height, alt: says, draggable: 'false' },
      class: box.class || undefined,
    }) +
    (captions.length ? html('figcaption', {}, captions.join(' ')) : '') +
    (decorative || alt ? '' : lacks)
  );
}

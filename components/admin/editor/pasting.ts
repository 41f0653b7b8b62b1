import { type Editor, Extension } from '@tiptap/core';
import { DOMSerializer } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { documentFromHtml } from '@/domain/documents/html/document-from-html';
import { cleanText } from '@/domain/documents/plain/clean-text';
import { putListInItem, textSlice } from './commands/pasted';
import type { EditorHost } from './host';
import { leftOutWords } from './left-out-words';
import { readHtml } from './read-html';
import { clipboardImages } from './uploads/clipboard-images';
import { takeFiles } from './uploads/dropped-files';

const MAX_HTML = 5_000_000;
const MAX_TEXT = 1_000_000;
/** With images as data. */
const MAX_WITH_IMAGES = 100_000_000;
const IMAGE_DATA = /data:image\/[a-z0-9.+-]+;base64,[a-z0-9+/=\s]+/gi;

/**
 * Paste and drop from outside: oversized content is refused before it is parsed, HTML is reduced to
 * what documents support; images that the clipboard has are uploaded in their places, others are left
 * out with a hint to the library, and a mark in their place.
 * Content copied from an editor is parsed by the schema alone.
 */
export function pasting(host: EditorHost) {
  return Extension.create({
    name: 'pasting',
    addProseMirrorPlugins() {
      const { editor } = this;
      let rtf = '';
      const hear = (data: DataTransfer | null) => {
        rtf = data?.getData('text/rtf') ?? '';
      };
      return [
        new Plugin({
          props: {
            handleDOMEvents: {
              paste: (view, event) => {
                hear(event.clipboardData);
                return isDealtWith(view, event, event.clipboardData, host);
              },
              drop: (view, event) => {
                hear(event.dataTransfer);
                return isDealtWith(view, event, event.dataTransfer, host);
              },
            },
            transformPastedText: cleanText,
            clipboardTextParser: textSlice,
            handlePaste: (_view, _event, slice) => putListInItem(editor, slice),
            transformPastedHTML: (html) => readable(html, rtf, editor, host),
          },
        }),
      ];
    },
  });
}

/** Whether the content is too large to be parsed. */
export function isTooMuch(data: DataTransfer): boolean {
  return isTooLong(data.getData('text/html')) || data.getData('text/plain').length > MAX_TEXT;
}

function isTooLong(html: string): boolean {
  if (html.length <= MAX_HTML) return false;
  return html.length > MAX_WITH_IMAGES || html.replace(IMAGE_DATA, '').length > MAX_HTML;
}

function readable(html: string, rtf: string, editor: Editor, host: EditorHost): string {
  if (/\bdata-pm-slice=/.test(html)) return cleanText(html);
  const clipboard = clipboardImages(html, rtf);
  const takesImage = (src: string) =>
    host.images.source.upload !== undefined && clipboard.takes(src);
  const options = { marksImages: true, takesImage };
  const {
    document: read,
    images,
    leftOut,
  } = documentFromHtml(readHtml(html), host.language, options);
  host.awaited.files = clipboard.filesOf(images);
  if (leftOut.length > 0) host.warn(leftOutWords(host, leftOut).join(' '));
  const { content } = editor.schema.nodeFromJSON(read);
  const box = document.implementation.createHTMLDocument('').createElement('div');
  box.append(DOMSerializer.fromSchema(editor.schema).serializeFragment(content));
  return box.innerHTML;
}

/** For oversized content: inserts nothing, says why, returns true. Ignores files. */
function isDealtWith(
  view: EditorView,
  event: ClipboardEvent | DragEvent,
  data: DataTransfer | null,
  host: EditorHost,
): boolean {
  host.warn('');
  if (!data) return false;
  if (!isTooMuch(data)) return takeFiles(view, event, data, host);
  event.preventDefault();
  host.warn(host.words.pasteTooLong);
  return true;
}

import { type Editor, Extension } from '@tiptap/core';
import { DOMSerializer } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { documentFromHtml } from '@/domain/documents/html/document-from-html';
import { cleanText } from '@/domain/documents/plain/clean-text';
import { putListInItem, textSlice } from './commands/pasted';
import type { EditorHost } from './host';
import { leftOutWords } from './left-out-words';
import { takeFiles } from './uploads/dropped-files';

const MAX_HTML = 5_000_000;
const MAX_TEXT = 1_000_000;

/**
 * Paste and drop from elsewhere: too much is refused before anything looks at it, HTML becomes what a document knows and
 * nothing else, and images of other sites are left out with a word about where they go. What was copied in an editor stays as it is:
 * the schema reads it.
 */
export function pasting(host: EditorHost) {
  return Extension.create({
    name: 'pasting',
    addProseMirrorPlugins() {
      const { editor } = this;
      return [
        new Plugin({
          props: {
            handleDOMEvents: {
              paste: (view, event) => isDealtWith(view, event, event.clipboardData, host),
              drop: (view, event) => isDealtWith(view, event, event.dataTransfer, host),
            },
            transformPastedText: cleanText,
            clipboardTextParser: textSlice,
            handlePaste: (_view, _event, slice) => putListInItem(editor, slice),
            transformPastedHTML: (html) => readable(html, editor, host),
          },
        }),
      ];
    },
  });
}

/** Whether something is too long to be looked at. */
export function isTooMuch(data: DataTransfer): boolean {
  return (
    data.getData('text/html').length > MAX_HTML || data.getData('text/plain').length > MAX_TEXT
  );
}

function readable(html: string, editor: Editor, host: EditorHost): string {
  if (/\bdata-pm-slice=/.test(html)) return cleanText(html);
  const { document: read, leftOut } = documentFromHtml(html, host.language);
  if (leftOut.length > 0) host.warn(leftOutWords(host, leftOut).join(' '));
  const { content } = editor.schema.nodeFromJSON(read);
  const box = document.implementation.createHTMLDocument('').createElement('div');
  box.append(DOMSerializer.fromSchema(editor.schema).serializeFragment(content));
  return box.innerHTML;
}

/** Too much: nothing is put in, the text stays as it was, and a sentence says why. Files have a way of their own. */
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

import { type Editor, Extension } from '@tiptap/core';
import { DOMSerializer } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { documentFromHtml } from '@/domain/stories/html/document-from-html';
import type { EditorHost } from './host';

const MAX_HTML = 5_000_000;
const MAX_TEXT = 1_000_000;
const IMAGE = /^image\//;

/**
 * Paste and drop from elsewhere: too much is refused before anything looks at it, HTML becomes what a document knows and
 * nothing else, and pictures are left out with a word about where they go. What was copied in an editor stays as it is:
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
              paste: (_, event) => isRefused(event, event.clipboardData, host),
              drop: (_, event) => isRefused(event, event.dataTransfer, host),
            },
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
  if (/\bdata-pm-slice=/.test(html)) return html;
  const { document: read, picturesLeftOut } = documentFromHtml(html, host.language);
  if (picturesLeftOut) host.warn(host.say('picturesLeftOut', { n: picturesLeftOut }));
  const { content } = editor.schema.nodeFromJSON(read);
  const box = document.implementation.createHTMLDocument('').createElement('div');
  box.append(DOMSerializer.fromSchema(editor.schema).serializeFragment(content));
  return box.innerHTML;
}

/** Too much, or only pictures: nothing is put in, the text stays as it was, and a sentence says why. */
function isRefused(event: Event, data: DataTransfer | null, host: EditorHost): boolean {
  host.warn('');
  if (!data) return false;
  if (isTooMuch(data)) {
    event.preventDefault();
    host.warn(host.words.pasteTooLong);
    return true;
  }
  const pictures = [...data.files].filter(({ type }) => IMAGE.test(type)).length;
  const hasWords = data.getData('text/html') || data.getData('text/plain');
  if (hasWords || !pictures) return false;
  event.preventDefault();
  host.warn(host.say('picturesLeftOut', { n: pictures }));
  return true;
}

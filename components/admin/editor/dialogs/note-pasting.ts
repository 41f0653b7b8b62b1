import { Extension } from '@tiptap/core';
import { Fragment, DOMParser as PmParser, type Schema, Slice } from '@tiptap/pm/model';
import { Plugin, Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { withLinks } from '@/components/admin/editor/commands/links';
import type { EditorHost } from '@/components/admin/editor/host';
import { isTooMuch } from '@/components/admin/editor/pasting';
import { readHtml } from '@/components/admin/editor/read-html';
import type { Document } from '@/domain/documents/document';
import { documentFromHtml } from '@/domain/documents/html/document-from-html';
import { type NoteWords, noteLines, noteWords } from '@/domain/documents/note-words';

/**
 * Paste and drop into a note, which holds paragraphs of text and nothing else.
 * @param body schema of the story's text, for content copied there
 * @param say shows a sentence in the dialog; '' removes it
 */
export function notePasting(host: EditorHost, body: Schema, say: (sentence: string) => void) {
  function receive(view: EditorView, data: DataTransfer | null): boolean {
    say('');
    if (data === null) return false;
    if (isTooMuch(data)) {
      say(host.words.pasteTooLong);
      return true;
    }
    const { paragraphs, imagesLeftOut } = wordsIn(data, body, host.language);
    const files = [...data.files].length;
    if (imagesLeftOut || files) {
      say(host.say('noteLeavesOut', { n: imagesLeftOut || files }));
    }
    const { schema, tr } = view.state;
    if (paragraphs.length === 0) return imagesLeftOut + files > 0;
    const nodes = paragraphs.map((content) => schema.nodeFromJSON({ type: 'paragraph', content }));
    const slice = new Slice(withLinks(Fragment.from(nodes), schema), 1, 1);
    view.dispatch(tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true));
    return true;
  }

  return Extension.create({
    name: 'notePasting',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handlePaste: (view, event) => receive(view, event.clipboardData),
          handleDrop(view, event, _, moved) {
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (moved || !place) return false;
            const { doc, tr } = view.state;
            view.dispatch(tr.setSelection(Selection.near(doc.resolve(place.pos))));
            return receive(view, event.dataTransfer);
          },
        },
      }),
    ],
  });
}

function wordsIn(data: DataTransfer, body: Schema, language: string): NoteWords {
  const html = data.getData('text/html');
  if (!html) return { paragraphs: noteLines(data.getData('text/plain')), imagesLeftOut: 0 };
  if (!/\bdata-pm-slice=/.test(html)) {
    const { document, imagesLeftOut } = documentFromHtml(readHtml(html), language);
    return { ...noteWords(document), imagesLeftOut };
  }
  const copied = new DOMParser().parseFromString(html, 'text/html').body;
  const document: Document = PmParser.fromSchema(body).parse(copied).toJSON();
  return noteWords(document);
}

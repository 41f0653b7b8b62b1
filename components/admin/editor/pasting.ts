import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorHost } from './host';

const MAX_HTML = 5_000_000;
const MAX_TEXT = 1_000_000;

/** Paste and drop: too much is refused before anything looks at it. */
export function pasting(host: EditorHost) {
  return Extension.create({
    name: 'pasting',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handleDOMEvents: {
            paste: (_, event) => refusesTooMuch(event, event.clipboardData, host),
            drop: (_, event) => refusesTooMuch(event, event.dataTransfer, host),
          },
        },
      }),
    ],
  });
}

function refusesTooMuch(event: Event, data: DataTransfer | null, { warn, words }: EditorHost) {
  const html = data?.getData('text/html').length ?? 0;
  const text = data?.getData('text/plain').length ?? 0;
  if (html <= MAX_HTML && text <= MAX_TEXT) return false;
  event.preventDefault();
  warn(words.pasteTooLong);
  return true;
}

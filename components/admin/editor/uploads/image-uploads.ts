import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { insertPositionFor } from '@/components/admin/editor/commands/blocks';
import type { EditorHost } from '@/components/admin/editor/host';
import { type UploadSign, uploadSign } from './upload-sign';

const key = new PluginKey<DecorationSet>('imageUploads');

type Change = { add: UploadSign; pos: number } | { remove: UploadSign };

/** Uploads in progress, shown in the text at their position with progress or error. */
export const imageUploads = Extension.create({
  name: 'imageUploads',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(tr, before) {
          const change: Change | undefined = tr.getMeta(key);
          const signs = before.map(tr.mapping, tr.doc);
          if (!change) return signs;
          if ('remove' in change) return signs.remove(found(signs, change.remove));
          const { dom } = change.add;
          const spec = { sign: change.add, stopEvent: () => true, ignoreSelection: true };
          return signs.add(tr.doc, [Decoration.widget(change.pos, dom, spec)]);
        },
      },
      props: { decorations: (state) => key.getState(state) },
      view: (view) => {
        const stay = (event: Event) => {
          if (key.getState(view.state)?.find().length) event.preventDefault();
        };
        window.addEventListener('beforeunload', stay);
        return { destroy: () => window.removeEventListener('beforeunload', stay) };
      },
    }),
  ],
});

/** Uploads images one after another; each becomes a figure at the place of the drop or paste. */
export async function uploadImages(
  view: EditorView,
  files: readonly File[],
  at: number,
  host: EditorHost,
): Promise<void> {
  const figure = view.state.schema.nodes.figure;
  if (!figure) return;
  const { from } = insertPositionFor(view.state.doc.resolve(at), figure);
  const waiting = files.map((file) => {
    const sign = uploadSign(file, host, (end) => finish(view, sign, end, host));
    view.dispatch(view.state.tr.setMeta(key, { add: sign, pos: from } satisfies Change));
    return sign;
  });
  for (const sign of waiting) await sign.send();
}

/** Replaces the placeholder by the image, or removes it when cancelled. */
function finish(
  view: EditorView,
  sign: UploadSign,
  imageId: string | null,
  host: EditorHost,
): void {
  if (view.isDestroyed) return;
  const { state } = view;
  const [place] = found(key.getState(state) ?? DecorationSet.empty, sign);
  const tr = state.tr.setMeta(key, { remove: sign } satisfies Change);
  const figure = state.schema.nodes.figure;
  if (imageId !== null && figure) {
    const $at = state.doc.resolve(place?.from ?? state.selection.to);
    tr.insert(insertPositionFor($at, figure).from, figure.create({ pictureId: imageId })).setMeta(
      'uiEvent',
      'upload',
    );
    host.announce(host.say('inserted', { what: host.words.figure }));
  }
  view.dispatch(tr);
}

function found(signs: DecorationSet, sign: UploadSign): Decoration[] {
  return signs.find(undefined, undefined, (spec) => spec.sign === sign);
}

import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { noteUnfinished, takeUnfinished } from './unfinished-uploads';
import type { Uploaded, UploadSign } from './upload-sign';

/** A place in the text where an uploading file will be. */
export interface UploadPlace {
  sign: UploadSign;
  pos: number;
  /** Whether the place came with text, so that undoing that removes it. */
  isOfText: boolean;
  /** Uploaded while the text could not be edited here. */
  held: Uploaded;
}

export type PlacesChange =
  | { add: readonly UploadPlace[] }
  | { remove: UploadSign }
  | { hold: UploadSign; uploaded: Uploaded };

interface Places {
  all: readonly UploadPlace[];
  shown: DecorationSet;
}

export const placesKey = new PluginKey<Places>('fileUploads');

const NONE: Places = { all: [], shown: DecorationSet.empty };

/**
 * Keeps the places of uploading files, which are no part of the document, so that no save contains
 * them. A place outlives the text around it, unless it came with text that is undone.
 * @param goOn called when held files can be inserted
 * @param marked takes marks of images out of the text and puts places there
 * @param tellLost called with the files whose upload ended when the page was left
 */
export function uploadPlaces(
  goOn: (view: EditorView) => void,
  marked: (state: EditorState) => Transaction | null,
  tellLost: (names: readonly string[]) => void,
): Plugin<Places> {
  return new Plugin<Places>({
    key: placesKey,
    appendTransaction: (done, _, state) =>
      done.some(({ docChanged }) => docChanged) ? marked(state) : null,
    state: { init: () => NONE, apply: next },
    props: { decorations: (state) => placesKey.getState(state)?.shown },
    view: (view) => {
      const stay = (event: Event) => {
        if (placesKey.getState(view.state)?.all.length) event.preventDefault();
      };
      window.addEventListener('beforeunload', stay);
      const lost = placesKey.getState(view.state)?.all.length ? [] : takeUnfinished();
      if (lost.length > 0) tellLost(lost);
      return {
        update(now, before) {
          const { all = [] } = placesKey.getState(now.state) ?? {};
          const { all: were = [] } = placesKey.getState(before) ?? {};
          if (all !== were) noteUnfinished(all.map(({ sign }) => sign.name));
          const kept = new Set(all.map(({ sign }) => sign));
          for (const { sign } of were) {
            if (!kept.has(sign)) sign.abort();
          }
          if (now.editable && all.some(({ held }) => held)) goOn(now);
        },
        destroy: () => window.removeEventListener('beforeunload', stay),
      };
    },
  });
}

function next(tr: Transaction, before: Places): Places {
  const change: PlacesChange | undefined = tr.getMeta(placesKey);
  if (!change && (!tr.docChanged || before.all.length === 0)) return before;
  const changed = change
    ? withChange(mapped(tr, before.all, change), change)
    : mapped(tr, before.all);
  const shown = changed.map(({ sign, pos }) =>
    Decoration.widget(pos, sign.dom, {
      key: sign.key,
      stopEvent: () => true,
      ignoreSelection: true,
    }),
  );
  return { all: changed, shown: DecorationSet.create(tr.doc, shown) };
}

/** A file that is inserted goes between the places before and after its own. */
function mapped(
  tr: Transaction,
  all: readonly UploadPlace[],
  change?: PlacesChange,
): readonly UploadPlace[] {
  const removed = change && 'remove' in change ? change.remove : null;
  const at = all.findIndex(({ sign }) => sign === removed);
  const isUndo = tr.getMeta('history$') !== undefined;
  return all.flatMap((place, n) => {
    const { pos, deletedBefore } = tr.mapping.mapResult(place.pos, n < at ? -1 : 1);
    return isUndo && place.isOfText && deletedBefore ? [] : [{ ...place, pos }];
  });
}

function withChange(all: readonly UploadPlace[], change: PlacesChange): readonly UploadPlace[] {
  if ('add' in change) return [...all, ...change.add];
  if ('remove' in change) return all.filter(({ sign }) => sign !== change.remove);
  return all.map((place) =>
    place.sign === change.hold ? { ...place, held: change.uploaded } : place,
  );
}

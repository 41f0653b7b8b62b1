import { Extension } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { insertPositionFor } from '@/components/admin/editor/commands/blocks';
import { askForDescription } from '@/components/admin/editor/describing/ask-for-description';
import type { EditorHost } from '@/components/admin/editor/host';
import { takeMarks } from './marked-images';
import { type PlacesChange, placesKey, type UploadPlace, uploadPlaces } from './upload-places';
import { type PlacedFile, type Uploaded, type UploadSign, uploadSign } from './upload-sign';

/** Uploads in progress, shown in the text at their position with progress or error. */
export function imageUploads(host: EditorHost) {
  return Extension.create({
    name: 'imageUploads',
    addProseMirrorPlugins() {
      const { editor } = this;
      const goOn = (view: EditorView) => insertHeld(view, host);
      return [uploadPlaces(goOn, (state) => placesOfMarks(state, editor.view, host))];
    },
  });
}

/** Puts the places of awaited images where the text has their marks, and uploads them. */
function placesOfMarks(state: EditorState, view: EditorView, host: EditorHost): Transaction | null {
  const { awaited } = host;
  if (awaited.files.length === 0) return null;
  const taken = takeMarks(state);
  if (!taken) return null;
  const added = taken.places.flatMap(({ n, pos }) => {
    const file = awaited.files[n];
    return file ? [placeFor(view, file, host, { pos, isOfText: true })] : [];
  });
  awaited.files = [];
  queueMicrotask(() => void sendAll(added));
  return taken.tr.setMeta(placesKey, { add: added } satisfies PlacesChange);
}

/** Uploads images one after another; each becomes a figure at the given place. */
export async function uploadImages(
  view: EditorView,
  files: readonly PlacedFile[],
  at: number,
  host: EditorHost,
): Promise<void> {
  const figure = view.state.schema.nodes.figure;
  if (!figure) return;
  const { from: pos } = insertPositionFor(view.state.doc.resolve(at), figure);
  const added = files.map((file) => placeFor(view, file, host, { pos, isOfText: false }));
  view.dispatch(view.state.tr.setMeta(placesKey, { add: added } satisfies PlacesChange));
  await sendAll(added);
}

/** A place for a file; it is shown once it is added to the text's state. */
export function placeFor(
  view: EditorView,
  file: PlacedFile,
  host: EditorHost,
  at: Pick<UploadPlace, 'pos' | 'isOfText'>,
): UploadPlace {
  const sign = uploadSign(file, host, (image) => finish(view, sign, image, host));
  return { sign, held: null, ...at };
}

export async function sendAll(places: readonly UploadPlace[]): Promise<void> {
  for (const { sign } of places) await sign.send();
}

/** Replaces the placeholder by the image, or removes it when cancelled. */
function finish(view: EditorView, sign: UploadSign, image: Uploaded, host: EditorHost): void {
  if (view.isDestroyed) return;
  const { state } = view;
  if (image && !view.editable) {
    sign.hold();
    view.dispatch(state.tr.setMeta(placesKey, { hold: sign, image } satisfies PlacesChange));
    return;
  }
  const place = placesKey.getState(state)?.all.find((each) => each.sign === sign);
  const tr = state.tr.setMeta(placesKey, { remove: sign } satisfies PlacesChange);
  const figure = state.schema.nodes.figure;
  if (!image || !figure || !place) {
    view.dispatch(tr);
    return;
  }
  const { id } = image.image;
  host.images.keep([image.image]);
  const { from } = insertPositionFor(state.doc.resolve(place.pos), figure);
  view.dispatch(tr.insert(from, figure.create({ pictureId: id })).setMeta('uiEvent', 'upload'));
  host.announce(wordsFor(image, host));
  warnOfFirst(image, sign.name, host);
  askForDescription(host, id, sign.alt);
}

function insertHeld(view: EditorView, host: EditorHost): void {
  const { all = [] } = placesKey.getState(view.state) ?? {};
  const [place] = all.filter(({ held }) => held);
  // The next one follows with the update that this causes.
  if (place) queueMicrotask(() => view.editable && finish(view, place.sign, place.held, host));
}

function wordsFor(image: NonNullable<Uploaded>, { say, words }: EditorHost): string {
  const inserted = say('inserted', { what: words.figure });
  return image.isNew ? inserted : `${inserted} ${words.uploadKnown}`;
}

/** Says that only a part of the file is shown. */
function warnOfFirst(
  { isAnimated, pages }: NonNullable<Uploaded>,
  name: string,
  { warn, say, words }: EditorHost,
): void {
  if (isAnimated) warn(words.uploadFirstFrame);
  else if (pages > 1) warn(say('uploadFirstPage', { name: `\u2068${name}\u2069`, n: pages }));
}

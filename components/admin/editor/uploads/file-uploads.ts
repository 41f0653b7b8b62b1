import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { insertPositionFor } from '@/components/admin/editor/commands/blocks';
import { askForDescription } from '@/components/admin/editor/describing/ask-for-description';
import type { EditorHost } from '@/components/admin/editor/host';
import { takeMarks } from './marked-images';
import { type PlacesChange, placesKey, type UploadPlace, uploadPlaces } from './upload-places';
import {
  type PlacedFile,
  type Uploaded,
  type UploadedFile,
  type UploadSign,
  uploadSign,
} from './upload-sign';

/** Uploads in progress, shown in the text at their position with progress or error. */
export function fileUploads(host: EditorHost) {
  return Extension.create({
    name: 'fileUploads',
    addProseMirrorPlugins() {
      const { editor } = this;
      const goOn = (view: EditorView) => insertHeld(view, host);
      const marked = (state: EditorState) => placesOfMarks(state, editor.view, host);
      return [uploadPlaces(goOn, marked, (names) => queueMicrotask(() => warnOfLost(names, host)))];
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

/**
 * Uploads files one after another; at the given place each becomes a figure, or a file of the story
 * that the text shows.
 */
export async function uploadFiles(
  view: EditorView,
  files: readonly PlacedFile[],
  at: number,
  host: EditorHost,
): Promise<void> {
  const { figure } = view.state.schema.nodes;
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
  const sign = uploadSign(file, host, (uploaded) => finish(view, sign, uploaded, host));
  return { sign, held: null, ...at };
}

export async function sendAll(places: readonly UploadPlace[]): Promise<void> {
  for (const { sign } of places) await sign.send();
}

/** Replaces the placeholder by what was uploaded, or removes it when cancelled. */
function finish(view: EditorView, sign: UploadSign, uploaded: Uploaded, host: EditorHost): void {
  if (view.isDestroyed) return;
  const { state } = view;
  if (uploaded && !view.editable) {
    sign.hold();
    view.dispatch(state.tr.setMeta(placesKey, { hold: sign, uploaded } satisfies PlacesChange));
    return;
  }
  const place = placesKey.getState(state)?.all.find((each) => each.sign === sign);
  const tr = state.tr.setMeta(placesKey, { remove: sign } satisfies PlacesChange);
  const node = uploaded && nodeOf(state, uploaded, sign);
  if (!uploaded || !node || !place) {
    view.dispatch(tr);
    return;
  }
  if ('image' in uploaded) host.images.keep([uploaded.image]);
  const { from } = insertPositionFor(state.doc.resolve(place.pos), node.type);
  view.dispatch(tr.insert(from, node).setMeta('uiEvent', 'upload'));
  host.announce(wordsFor(uploaded, host));
  if (!('image' in uploaded)) return;
  warnOfFirst(uploaded, sign.name, host);
  askForDescription(host, uploaded.image.id, sign.alt);
}

function nodeOf(
  { schema }: EditorState,
  uploaded: UploadedFile,
  { caption }: UploadSign,
): Node | undefined {
  const { figure, attachedFile } = schema.nodes;
  return 'image' in uploaded
    ? figure?.create({ pictureId: uploaded.image.id, caption })
    : attachedFile?.create({ attachmentId: uploaded.fileId });
}

function warnOfLost(names: readonly string[], { warn, say, interfaceLanguage }: EditorHost): void {
  const isolated = names.map((name) => `\u2068${name}\u2069`);
  const list = new Intl.ListFormat(interfaceLanguage).format(isolated);
  warn(say('uploadsLost', { n: names.length, names: list }));
}

function insertHeld(view: EditorView, host: EditorHost): void {
  const { all = [] } = placesKey.getState(view.state) ?? {};
  const [place] = all.filter(({ held }) => held);
  // The next one follows with the update that this causes.
  if (place) queueMicrotask(() => view.editable && finish(view, place.sign, place.held, host));
}

function wordsFor(uploaded: UploadedFile, { say, words }: EditorHost): string {
  if (!('image' in uploaded)) return say('inserted', { what: words.attachedFile });
  const inserted = say('inserted', { what: words.figure });
  return uploaded.isNew ? inserted : `${inserted} ${words.uploadKnown}`;
}

/** Says that only a part of the file is shown. */
function warnOfFirst(
  { isAnimated, pages }: Extract<UploadedFile, { image: unknown }>,
  name: string,
  { warn, say, words }: EditorHost,
): void {
  if (isAnimated) warn(words.uploadFirstFrame);
  else if (pages > 1) warn(say('uploadFirstPage', { name: `\u2068${name}\u2069`, n: pages }));
}

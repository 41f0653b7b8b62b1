import type { EditorView } from '@tiptap/pm/view';
import type { EditorHost } from '@/components/admin/editor/host';
import { isImage, isOfStory } from './file-kinds';
import { uploadFiles } from './file-uploads';

/**
 * Handles pasted or dropped files: uploads images, audio, video and PDF to the place of the drop;
 * refuses others with a hint. Files that only accompany text, as from Word, are ignored.
 * @returns whether the event is handled
 */
export function takeFiles(
  view: EditorView,
  event: ClipboardEvent | DragEvent,
  data: DataTransfer,
  host: EditorHost,
): boolean {
  const files = [...data.files];
  if (files.length === 0 || hasWords(data, files)) return false;
  event.preventDefault();
  const { source } = host.files;
  const wanted = files.filter((file) => isImage(file) || (source !== null && isOfStory(file)));
  const others = files.length - wanted.length;
  if (others > 0) host.warn(host.say('filesLeftOut', { n: others }));
  if (wanted.length === 0 || !view.editable) return true;
  const taken = wanted.filter((file) => !isImage(file) || host.images.source.upload);
  if (taken.length < wanted.length) {
    host.warn(host.say('imagesLeftOut', { n: wanted.length - taken.length }));
  }
  if (taken.length === 0) return true;
  const placed = taken.map((file) => ({ file, isOfStory: !isImage(file) }));
  void uploadFiles(view, placed, placeOf(view, event), host);
  return true;
}

/** An image copied from a page comes as an element without text, a copied file with its name. */
function hasWords(data: DataTransfer, files: readonly File[]): boolean {
  const html = data.getData('text/html');
  if (/\bdata-pm-slice=/.test(html)) return true;
  if (html) return withoutElements(html).trim() !== '';
  const lines = data
    .getData('text/plain')
    .split(/[\r\n]+/)
    .map((line) => line.trim());
  const names = new Set(files.map(({ name }) => name));
  return lines.some((line) => line !== '' && !names.has(line.split(/[/\\]/).at(-1) ?? ''));
}

function withoutElements(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
}

function placeOf(view: EditorView, event: ClipboardEvent | DragEvent): number {
  if (!('clientX' in event)) return view.state.selection.to;
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
  return place?.pos ?? view.state.doc.content.size;
}

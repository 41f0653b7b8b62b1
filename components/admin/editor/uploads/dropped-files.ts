import { Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { EditorHost } from '@/components/admin/editor/host';
import { uploadImages } from './image-uploads';

const IMAGE = /^image\//;
const FILE_NAME = /\.(mp3|m4a|m4b|ogg|oga|opus|wav|mp4|m4v|webm|pdf)$/i;
const IMAGE_NAME = /\.(jpe?g|png|webp|avif|gif|tiff?|hei[cf]|bmp)$/i;

/**
 * Handles pasted or dropped files: uploads images, or one file for the story, to the place of the
 * drop; refuses others with a hint. Files that only accompany text, as from Word, are ignored.
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
  const images = files.filter(isImage);
  const [file] = files;
  if (files.length === 1 && file && isOfStory(file) && view.editable && host.files.source) {
    const place = view.state.doc.resolve(placeOf(view, event));
    view.dispatch(view.state.tr.setSelection(Selection.near(place)));
    host.open({ kind: 'attachedFile', pos: null, file });
    return true;
  }
  const others = files.length - images.length;
  if (others > 0) host.warn(host.say('filesLeftOut', { n: others }));
  if (images.length === 0 || !view.editable) return true;
  if (!host.images.source.upload) {
    host.warn(host.say('imagesLeftOut', { n: images.length }));
    return true;
  }
  void uploadImages(
    view,
    images.map((file) => ({ file })),
    placeOf(view, event),
    host,
  );
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

function isImage({ type, name }: File): boolean {
  return IMAGE.test(type) || (type === '' && IMAGE_NAME.test(name));
}

/** Whether it may be audio, video or PDF; the upload looks into the file. */
function isOfStory({ type, name }: File): boolean {
  return (
    /^(?:audio|video)\/|^application\/pdf$/.test(type) || (type === '' && FILE_NAME.test(name))
  );
}

function placeOf(view: EditorView, event: ClipboardEvent | DragEvent): number {
  if (!('clientX' in event)) return view.state.selection.to;
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
  return place?.pos ?? view.state.doc.content.size;
}

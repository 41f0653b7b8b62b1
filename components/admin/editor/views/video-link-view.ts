import type { NodeViewConstructor } from '@tiptap/pm/view';
import type { EditorImage } from '@/components/admin/editor/contract';
import type { EditorHost } from '@/components/admin/editor/host';
import { fitClass } from '@/components/images/fit';
import { PROVIDER_NAMES, videoAt } from '@/domain/documents/links/video-address';
import { element } from './element';
import { ofInterface } from './small-views';

/** The still and the title of a video on another site; a double click opens them. */
export function videoLinkView(host: EditorHost): NodeViewConstructor {
  return (node, view, getPos) => {
    const attrs = { href: '', label: '', pictureId: null, ...node.attrs };
    const dom = element('figure', { class: 'video-link', contenteditable: 'false' });
    const show = (still: EditorImage | null | undefined) =>
      dom.replaceChildren(...stillOf(still, attrs.pictureId, host), title(attrs, host));
    const stop = attrs.pictureId ? host.images.watch(attrs.pictureId, show) : undefined;
    if (!stop) show(undefined);
    dom.addEventListener('dblclick', () => {
      const pos = getPos();
      if (view.editable && pos !== undefined) host.open({ kind: 'videoLink', pos, href: null });
    });
    return { dom, destroy: stop, ignoreMutation: () => true };
  };
}

function title({ label, href }: { label: string; href: string }, host: EditorHost): Node {
  const video = videoAt(href);
  return element('p', { class: 'attached-file' }, [
    element('b', {}, [label]),
    ' ',
    element('small', ofInterface(host), [`(${video ? PROVIDER_NAMES[video.provider] : href})`]),
  ]);
}

function stillOf(
  still: EditorImage | null | undefined,
  pictureId: string | null,
  host: EditorHost,
): Node[] {
  const { words } = host;
  const missing = (sentence: string) => [
    element('p', { class: 'image-missing', ...ofInterface(host) }, [sentence]),
  ];
  if (!pictureId) return missing(words.videoNoStill);
  if (!still) return missing(still === null ? words.imageGone : words.imageComing);
  const { src, width, height, alt } = still;
  const shape = { width: String(width), height: String(height) };
  const fit = fitClass({ width, height }) ?? '';
  return [
    element('img', { src, ...shape, class: fit, alt: alt || words.figure, draggable: 'false' }),
  ];
}

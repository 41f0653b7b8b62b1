import type { NodeViewConstructor } from '@tiptap/pm/view';
import type { EditorImage } from '@/components/admin/editor/contract';
import type { EditorHost } from '@/components/admin/editor/host';
import { fitClass } from '@/components/images/fit';
import { element } from './element';

/** An image with caption, or a sentence where it cannot be shown; lists missing texts below. */
export function figureView(host: EditorHost): NodeViewConstructor {
  return (node, view, getPos) => {
    const dom = element('figure', { contenteditable: 'false' });
    const show = (image: EditorImage | null | undefined) =>
      dom.replaceChildren(...partsOf(image, host));
    const stop = host.images.watch(node.attrs.pictureId, show);
    dom.addEventListener('dblclick', () => {
      const pos = getPos();
      if (view.editable && pos !== undefined) {
        host.open({ kind: 'images', pos, several: false });
      }
    });
    return { dom, destroy: stop, ignoreMutation: () => true };
  };
}

function partsOf(image: EditorImage | null | undefined, { words }: EditorHost): Node[] {
  if (!image) {
    const sentence = image === null ? words.imageGone : words.imageComing;
    return [element('p', { class: 'image-missing' }, [sentence])];
  }
  const { src, width, height, alt, decorative, caption, credit } = image;
  const parts: Node[] = [
    element('img', {
      src,
      width: String(width),
      height: String(height),
      class: fitClass({ width, height }) ?? '',
      alt: decorative ? '' : alt || words.figure,
      draggable: 'false',
    }),
  ];
  const captions = [
    ...(caption ? [element('span', { class: 'caption' }, [caption])] : []),
    ...(caption && credit ? [' '] : []),
    ...(credit ? [element('small', { class: 'credit' }, [credit])] : []),
  ];
  if (captions.length) parts.push(element('figcaption', {}, captions));
  if (!decorative && !alt) parts.push(altWarning(image, words));
  return parts;
}

function altWarning({ href }: EditorImage, words: EditorHost['words']): Node {
  const link = href
    ? [' ', element('a', { href, target: '_blank', rel: 'noopener' }, [words.describeImage])]
    : [];
  return element('p', { class: 'image-lacks' }, [words.altMissing, ...link]);
}

import type { NodeViewConstructor } from '@tiptap/pm/view';
import type { EditorPicture } from '@/components/admin/editor/contract';
import type { EditorHost } from '@/components/admin/editor/host';
import { fitClass } from '@/components/images/fit';
import { element } from './element';

/** A picture with its caption, or a sentence where it cannot be shown; what it lacks is said below it. */
export function figureView(host: EditorHost): NodeViewConstructor {
  return (node, view, getPos) => {
    const dom = element('figure', { contenteditable: 'false' });
    const show = (picture: EditorPicture | null | undefined) =>
      dom.replaceChildren(...partsOf(picture, host));
    const stop = host.pictures.watch(node.attrs.pictureId, show);
    dom.addEventListener('dblclick', () => {
      const pos = getPos();
      if (view.editable && pos !== undefined) {
        host.open({ kind: 'pictures', pos, several: false });
      }
    });
    return { dom, destroy: stop, ignoreMutation: () => true };
  };
}

function partsOf(picture: EditorPicture | null | undefined, { words }: EditorHost): Node[] {
  if (!picture) {
    const sentence = picture === null ? words.pictureGone : words.pictureComing;
    return [element('p', { class: 'picture-missing' }, [sentence])];
  }
  const { src, width, height, alt, decorative, caption, credit } = picture;
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
  if (!decorative && !alt) parts.push(altWarning(picture, words));
  return parts;
}

function altWarning({ href }: EditorPicture, words: EditorHost['words']): Node {
  const link = href
    ? [' ', element('a', { href, target: '_blank', rel: 'noopener' }, [words.describePicture])]
    : [];
  return element('p', { class: 'picture-lacks' }, [words.altMissing, ...link]);
}

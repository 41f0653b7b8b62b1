import type { Attrs } from '@tiptap/pm/model';
import type { NodeViewConstructor } from '@tiptap/pm/view';
import { setCursorBehind } from '@/components/admin/editor/commands/behind';
import type { EditorImage } from '@/components/admin/editor/contract';
import type { EditorHost } from '@/components/admin/editor/host';
import { element } from './element';
import { imageLook, widthLook } from './figure-look';

/**
 * An image with caption, or a sentence where it cannot be shown. Below it a form for its description
 * while that is asked for, else a button where the alternative text is missing.
 */
export function figureView(host: EditorHost): NodeViewConstructor {
  const { figureForms, images } = host;
  return (node, view, getPos) => {
    const { pictureId } = node.attrs;
    const place = element('div', { class: 'figure-form' });
    const dom = element('figure', { contenteditable: 'false' }, [place]);
    const panel = element('div');
    let isOpen = false;
    let use: Attrs = node.attrs;

    function leave(): void {
      const pos = getPos();
      if (pos === undefined) return;
      view.dispatch(setCursorBehind(view.state.tr, pos + node.nodeSize));
      view.focus();
    }

    function show(): void {
      for (const part of [...dom.children]) {
        // Moving the panel would take the focus from its fields.
        if (part !== place && part !== panel) part.remove();
      }
      place.before(...partsOf(images.get(pictureId), use, host, isOpen));
      dom.classList.remove('is-wide', 'is-full');
      const { class: width } = widthLook(use);
      if (width) dom.classList.add(width);
    }

    function openOrClose(): void {
      const isWanted = Boolean(images.get(pictureId)) && figureForms.asked(pictureId) !== null;
      if (isWanted === isOpen) return;
      isOpen = isWanted;
      if (isOpen) figureForms.add({ imageId: pictureId, place, leave });
      else figureForms.remove(place);
      show();
    }

    const watched = () => {
      show();
      openOrClose();
    };
    const stops = [images.watch(pictureId, watched), figureForms.watch(openOrClose)];
    dom.addEventListener('dblclick', (event) => {
      const pos = getPos();
      if (
        view.editable &&
        pos !== undefined &&
        !isWithin(place, event) &&
        !isWithin(panel, event)
      ) {
        host.open({ kind: 'images', pos, several: false });
      }
    });
    return {
      dom,
      update(next) {
        if (next.type !== node.type || next.attrs.pictureId !== pictureId) return false;
        if (next.attrs === use) return true;
        use = next.attrs;
        show();
        return true;
      },
      selectNode() {
        dom.classList.add('ProseMirror-selectednode');
        dom.append(panel);
        host.showFigure(panel);
      },
      deselectNode() {
        dom.classList.remove('ProseMirror-selectednode');
        host.showFigure(null);
        panel.remove();
      },
      stopEvent: (event) => isWithin(place, event) || isWithin(panel, event) || isButton(event),
      ignoreMutation: () => true,
      destroy: () => {
        for (const stop of stops) stop();
        figureForms.remove(place);
        if (panel.isConnected) host.showFigure(null);
      },
    };
  };
}

function isWithin(place: HTMLElement, { target }: Event): boolean {
  return target instanceof Node && place.contains(target);
}

function isButton({ target }: Event): boolean {
  return target instanceof Element && target.closest('button') !== null;
}

function partsOf(
  image: EditorImage | null | undefined,
  use: Attrs,
  host: EditorHost,
  isDescribed: boolean,
): Node[] {
  const { words } = host;
  if (!image) {
    const sentence = image === null ? words.imageGone : words.imageComing;
    return [element('p', { class: 'image-missing' }, [sentence])];
  }
  const { id, src, alt, decorative, credit } = image;
  const { box, caption } = imageLook(image, use);
  const parts: Node[] = [
    element('img', {
      src,
      width: String(box.width),
      height: String(box.height),
      class: box.class,
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
  if (!decorative && !alt && !isDescribed) parts.push(altWarning(id, host));
  return parts;
}

function altWarning(imageId: string, { words, figureForms }: EditorHost): Node {
  const button = element('button', { type: 'button', class: 'button is-quiet' }, [
    words.describeImage,
  ]);
  button.addEventListener('click', () => figureForms.open(imageId, { hasFocus: true }));
  return element('p', { class: 'image-lacks' }, [words.altMissing, ' ', button]);
}

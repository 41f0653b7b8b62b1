import type { NodeViewConstructor } from '@tiptap/pm/view';
import type { EditorFile } from '@/components/admin/editor/files/file-source';
import type { EditorHost } from '@/components/admin/editor/host';
import { element } from './element';
import { ofInterface } from './small-views';

/**
 * A file with its player, or a sentence where it cannot be shown; a double click opens its words,
 * which are no part of the text and can be changed while somebody else has the edit lock.
 */
export function fileView(host: EditorHost): NodeViewConstructor {
  return (node, _view, getPos) => {
    const dom = element('figure', { contenteditable: 'false' });
    const describe = () => {
      const pos = getPos();
      if (pos !== undefined) host.open({ kind: 'attachedFile', pos });
    };
    const stop = host.files.watch(node.attrs.attachmentId, (file) =>
      dom.replaceChildren(...partsOf(file, host), ...(file ? [opener(host, describe)] : [])),
    );
    dom.addEventListener('dblclick', describe);
    return { dom, destroy: stop, ignoreMutation: () => true, stopEvent: isOfControl };
  };
}

/** Clicks on the player and the button do not select the block. */
function isOfControl({ target }: Event): boolean {
  return target instanceof HTMLMediaElement || target instanceof HTMLButtonElement;
}

function opener(host: EditorHost, describe: () => void): HTMLElement {
  const own = { type: 'button', class: 'button is-quiet', ...ofInterface(host) };
  const made = element('button', own, [host.words.fileDescribe]);
  made.addEventListener('click', describe);
  return made;
}

function partsOf(file: EditorFile | null | undefined, host: EditorHost): Node[] {
  const { words } = host;
  const own = ofInterface(host);
  if (!file) {
    const sentence = file === null ? words.fileGone : words.fileComing;
    return [element('p', { class: 'image-missing', ...own }, [sentence])];
  }
  const name = element('p', { class: 'attached-file' }, [
    element('bdi', {}, [file.name]),
    ' ',
    element('small', own, [`(${file.label})`]),
  ]);
  const lacks = file.kind === 'audio' ? words.audioLacks : words.videoLacks;
  return [
    ...playerOf(file),
    name,
    ...(file.isWorded ? [] : [element('p', { class: 'image-lacks', ...own }, [lacks])]),
  ];
}

function playerOf({ kind, src, name, poster }: EditorFile): Node[] {
  if (kind === 'pdf') return [];
  return [
    element(kind, {
      controls: '',
      preload: kind === 'audio' || poster ? 'none' : 'metadata',
      src,
      ...(poster && { poster: poster.src }),
      'aria-label': name,
    }),
  ];
}

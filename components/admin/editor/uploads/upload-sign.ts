import type { EditorHost } from '@/components/admin/editor/host';
import { element } from '@/components/admin/editor/views/element';
import { direction } from '@/i18n/languages';

/** Placeholder of an uploading image. */
export interface UploadSign {
  dom: HTMLElement;
  /** Uploads the file; resolves when it succeeded or the user must decide. */
  send(): Promise<void>;
}

/** @param end gets the image's id, or null when cancelled */
export function uploadSign(
  file: File,
  host: EditorHost,
  end: (imageId: string | null) => void,
): UploadSign {
  const { words } = host;
  const name = file.name || words.figure;
  const state = element('span', { class: 'upload-status' }, [words.uploadWaiting]);
  const { interfaceLanguage: lang } = host;
  const own = { class: 'image-upload', contenteditable: 'false', lang, dir: direction(lang) };
  const dom = element('div', own, [element('bdi', {}, [name]), ' ', state]);

  async function send(): Promise<void> {
    const bar = element('progress', { max: '1', 'aria-label': name });
    state.replaceChildren(bar);
    host.announce(host.say('uploading', { name }));
    const sent = await host.images.source.upload?.(file, (share) => {
      if (share === null) bar.removeAttribute('value');
      else bar.value = share;
    });
    if (!sent || sent.ok) return end(sent?.id ?? null);
    const problem = sent.message || words.uploadLost;
    host.announce(problem);
    state.replaceChildren(
      element('span', { class: 'problem' }, [problem]),
      ' ',
      button(words.uploadAgain, () => void send()),
      ' ',
      button(words.uploadGiveUp, () => end(null)),
    );
  }
  return { dom, send };
}

function button(label: string, use: () => void): HTMLElement {
  const made = element('button', { type: 'button', class: 'button is-quiet' }, [label]);
  made.addEventListener('click', use);
  return made;
}

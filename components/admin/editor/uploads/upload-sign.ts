import type { RefusedUpload, SentImage } from '@/components/admin/editor/contract';
import type { SentStoryFile } from '@/components/admin/editor/files/file-source';
import type { EditorHost } from '@/components/admin/editor/host';
import { element } from '@/components/admin/editor/views/element';
import { direction } from '@/i18n/languages';

/** An image of the library, or a file of the story. */
export type UploadedFile = Extract<SentImage | SentStoryFile, { ok: true }>;

/** Null when the upload was cancelled. */
export type Uploaded = UploadedFile | null;

/** Placeholder of an uploading file. */
export interface UploadSign {
  /** Different for each. */
  key: string;
  dom: HTMLElement;
  /** Name of the file. */
  name: string;
  /** Alternative text and caption that came with the file. */
  alt: string;
  caption: string | undefined;
  /** Uploads the file; resolves when it succeeded or the user must decide. */
  send(): Promise<void>;
  /** Says that it is inserted later. */
  hold(): void;
  /** Stops the upload without a call of `end`. */
  abort(): void;
}

/** A file to upload; an image with the alternative text that came with it. */
export interface PlacedFile {
  file: File;
  alt?: string;
  /** Of an image. */
  caption?: string;
  /** Audio, video or PDF for the story; others are images for the library. */
  isOfStory?: boolean;
}

let count = 0;

/** @param end gets the uploaded file, or null when cancelled */
export function uploadSign(
  { file, alt = '', caption, isOfStory = false }: PlacedFile,
  host: EditorHost,
  end: (uploaded: Uploaded) => void,
): UploadSign {
  const { words } = host;
  const name = file.name || (isOfStory ? words.attachedFile : words.figure);
  const state = element('span', { class: 'upload-status' });
  const { interfaceLanguage: lang } = host;
  const own = { class: 'image-upload', contenteditable: 'false', lang, dir: direction(lang) };
  const dom = element('div', own, [element('bdi', {}, [name]), ' ', state]);
  let sending = new AbortController();
  let isOver = false;

  const giveUp = (label: string) =>
    button(label, () => {
      isOver = true;
      sending.abort();
      end(null);
    });
  state.replaceChildren(words.uploadWaiting, ' ', giveUp(words.cancel));

  async function send(): Promise<void> {
    if (isOver) return;
    const bar = element('progress', { max: '1', 'aria-label': name });
    state.replaceChildren(bar, ' ', giveUp(words.cancel));
    host.announce(host.say('uploading', { name }));
    sending = new AbortController();
    const sent = await (isOfStory
      ? host.files.source?.upload(file, tell, sending.signal)
      : host.images.source.upload?.(file, tell, sending.signal));
    if (isOver || !sent) return;
    if (sent.ok) return end(sent);
    refuse(sent);

    function tell(share: number | null): void {
      if (share === null) bar.removeAttribute('value');
      else bar.value = share;
    }
  }

  function refuse({ message, canRetry, signInAt }: RefusedUpload): void {
    const problem = message || words.uploadLost;
    host.announce(problem);
    const signIn = { href: signInAt ?? '', target: '_blank', rel: 'noreferrer' };
    const parts = [
      element('span', { class: 'problem' }, [problem]),
      ...(signInAt ? [element('a', signIn, [words.signInAgain])] : []),
      ...(canRetry ? [button(words.uploadAgain, () => void send())] : []),
      giveUp(words.uploadGiveUp),
    ];
    state.replaceChildren(...parts.flatMap((part) => [part, ' ']));
  }

  return {
    key: `upload-${++count}`,
    dom,
    name,
    alt,
    caption,
    send,
    hold: () => state.replaceChildren(words.uploadHeld),
    abort: () => {
      isOver = true;
      sending.abort();
    },
  };
}

function button(label: string, use: () => void): HTMLElement {
  const made = element('button', { type: 'button', class: 'button is-quiet' }, [label]);
  made.addEventListener('click', use);
  return made;
}

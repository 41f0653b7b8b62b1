import { createElement } from 'react';
import type { Attachment } from '@/domain/attachments/attachment';

interface PlayerProps {
  file: Attachment;
  /** Of the text or the page. */
  language: string;
  /** Id of the element that names the file. */
  labelledBy: string;
  /** Label of captions in a language. */
  captionsIn: (language: string) => string;
}

/**
 * The browser's own player. Captions in the language of the page, else of the file's words, are
 * shown at once, others can be chosen. The size reserves the place of a video until its own is known; nothing of a file is
 * loaded before it is played.
 */
export function Player({ file, language, labelledBy, captionsIn }: PlayerProps) {
  const { kind, src, captions, poster } = file;
  const isThere = captions.some((each) => each.language === language);
  const shown = isThere ? language : file.language;
  const player = { controls: true, preload: 'none', src, 'aria-labelledby': labelledBy };
  if (kind === 'audio') return createElement('audio', player);
  const size = { width: 640, height: 360 };
  const video = { ...player, ...size, playsInline: true, poster: poster?.src };
  return createElement(
    'video',
    video,
    ...captions.map((each) => (
      <track
        key={each.language}
        kind="captions"
        src={each.src}
        srcLang={each.language}
        label={captionsIn(each.language)}
        default={each.language === shown || undefined}
      />
    )),
  );
}

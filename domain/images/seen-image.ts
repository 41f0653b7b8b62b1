/** What the forms of an image show, for their fingerprints. */
import type { ImageDetails } from './library';
import { type ImageWords, NO_WORDS } from './wording';

export function seenDetails({ rights, credit, focusX, focusY }: ImageDetails): ImageDetails {
  return { rights, credit, focusX, focusY };
}

/** @param words undefined for an image without texts in the language */
export function seenWords(words: Omit<ImageWords, 'language'> = NO_WORDS) {
  const { alt, caption, credit, rightsNote, transcription, decorative } = words;
  return { alt, caption, credit, rightsNote, transcription, decorative };
}

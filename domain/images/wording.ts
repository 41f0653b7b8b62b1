/** Which of an image's words a text in some language shows. */

/** An image's words in one language. */
export interface ImageWords {
  language: string;
  alt: string;
  caption: string;
  credit: string;
  rightsNote: string;
  transcription: string;
  decorative: boolean;
}

/** Words of nothing yet. */
export const NO_WORDS: Omit<ImageWords, 'language'> = {
  alt: '',
  caption: '',
  credit: '',
  rightsNote: '',
  transcription: '',
  decorative: false,
};

/**
 * The words for a text: in its own language, else in the first of `otherwise` that has any, else in any.
 * @param words ordered by language
 */
export function wordsFor<Words extends { language: string }>(
  words: readonly Words[],
  language: string,
  otherwise: readonly string[],
): Words | undefined {
  for (const tag of [language, ...otherwise]) {
    const found = words.find((each) => each.language === tag);
    if (found) return found;
  }
  return words[0];
}

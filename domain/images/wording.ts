/** Chooses which of an image's texts to show with a text in some language. */

export interface ImageWords {
  language: string;
  alt: string;
  caption: string;
  credit: string;
  rightsNote: string;
  transcription: string;
  decorative: boolean;
}

export const NO_WORDS: Omit<ImageWords, 'language'> = {
  alt: '',
  caption: '',
  credit: '',
  rightsNote: '',
  transcription: '',
  decorative: false,
};

/**
 * The image's texts to show: in the text's language, else in the first of `otherwise` that has any,
 * else in any.
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

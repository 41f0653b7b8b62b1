/** A published text as far as lists and links need it. */
export interface PublishedText {
  language: string;
  slug: string;
  title: string;
  teaser: string;
  firstPublishedAt: number;
}

/**
 * The text that a page in `language` shows of a story: in that language where it is published, else in the story's
 * original language, else the earliest published (design §6).
 * @returns null when nothing is published
 */
export function chooseText<T extends Pick<PublishedText, 'language' | 'firstPublishedAt'>>(
  published: readonly T[],
  language: string,
  originalLanguage: string,
): T | null {
  return (
    published.find((text) => text.language === language) ??
    published.find((text) => text.language === originalLanguage) ??
    [...published].sort((a, b) => a.firstPublishedAt - b.firstPublishedAt)[0] ??
    null
  );
}

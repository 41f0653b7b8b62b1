/** The properties of a published text that lists and links need. */
export interface PublishedText {
  language: string;
  slug: string;
  title: string;
  teaser: string;
  firstPublishedAt: number;
}

/**
 * The text of a story to show on a page in `language`: in that language if published, else in the
 * story's original language, else the one published first.
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

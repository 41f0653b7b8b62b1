/** Which published texts are news for a subscriber. */

/** A text that was published. */
export interface NewText {
  language: string;
  isCorrection: boolean;
  /** This publication, in milliseconds since 1970. */
  publishedAt: number;
  /** First publication of its story in any language. */
  storyPublishedAt: number;
  /** Languages in which its story is published now. */
  published: readonly string[];
}

/** A text that a subscriber got, in the version that was published then. */
export interface HadText {
  language: string;
  at: number;
}

/** A subscriber who follows a scope of the story. */
export interface NewsReader {
  language: string;
  /** Only texts in their language. */
  onlyMine: boolean;
  /** Since when they follow it. */
  since: number;
  /** Texts of the story that they got before, each once. */
  had: readonly HadText[];
}

/**
 * Whether a subscriber gets a text: one in their language, once; one in another language only where
 * the story is not published in theirs, is new, and did not come in yet another one. An editor's
 * correction comes all the same, unless they got the text since it was published.
 */
export function wantsText(text: NewText, reader: NewsReader): boolean {
  const isMine = text.language === reader.language;
  if (!isMine && (reader.onlyMine || text.published.includes(reader.language))) return false;
  const had = reader.had.find(({ language }) => language === text.language);
  if (text.isCorrection) return !had || had.at < text.publishedAt;
  if (isMine) return !had;
  return reader.had.length === 0 && reader.since <= text.storyPublishedAt;
}

/** Which published texts are news for a subscriber. */

/** A text that was published. */
export interface NewText {
  language: string;
  isCorrection: boolean;
  /** First publication of its story in any language. */
  storyPublishedAt: number;
  /** Languages in which its story is published now. */
  published: readonly string[];
}

/** A subscriber who follows a scope of the story. */
export interface NewsReader {
  language: string;
  /** Only texts in their language. */
  onlyMine: boolean;
  /** Since when they follow it. */
  since: number;
  /** Languages in which they got the story before. */
  had: readonly string[];
}

/**
 * Whether a subscriber gets a text: one in their language, once; one in another language only where
 * the story is not published in theirs, is new, and did not come in yet another one. An editor's
 * correction comes all the same.
 */
export function wantsText(text: NewText, reader: NewsReader): boolean {
  const isMine = text.language === reader.language;
  if (!isMine && (reader.onlyMine || text.published.includes(reader.language))) return false;
  if (text.isCorrection) return true;
  if (isMine) return !reader.had.includes(text.language);
  return reader.had.length === 0 && reader.since <= text.storyPublishedAt;
}

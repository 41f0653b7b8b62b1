/** What is typed after an @ that may become a mention. */
export interface TypedMention {
  /** Position of the @ in the words, in UTF-16 units. */
  at: number;
  /** The words between it and the cursor. */
  sought: string;
}

/** Names are shorter. */
const LONGEST = 60;

/** The mention that is being typed before the cursor, if any: an @ within a word begins none. */
export function typedMention(words: string, cursor: number): TypedMention | null {
  const at = words.lastIndexOf('@', cursor - 1);
  if (at < 0 || at >= cursor || cursor - at > LONGEST) return null;
  if (/[\p{L}\p{N}]$/u.test(words.slice(0, at))) return null;
  const sought = words.slice(at + 1, cursor);
  return /^\s|\n/u.test(sought) ? null : { at, sought };
}

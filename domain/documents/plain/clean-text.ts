/** Normalizes all text input, with the same code in the browser and on the server. */

/** Breaking white space; no-break spaces (U+00A0, U+202F) are typography and stay. */
const FOLDED = /[\t-\r \u0085\u2028\u2029]+/g;
/** Line ends of operating systems and word processors. */
const LINE_ENDS = /\r\n?|[\u000b\u000c\u0085]/g;
/** Controls, byte order mark, lone surrogates and non-characters, which XML 1.0 §2.2 excludes. */
const UNSTORABLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;
/** Embeddings and overrides stay open when a field is cut or quoted; isolates are kept. */
const TURNING = /[\u202a-\u202e]/g;
/** No language puts so many marks on one letter (UAX 15 §2.5); composing takes quadratic time. */
const ENDLESS_MARKS = /\p{M}{31}/u;

/**
 * The text without characters that can be neither stored nor shown, line ends as `\n`. Meaningful
 * invisible characters stay: joiners, isolates and other bidi marks, soft hyphens, no-break spaces,
 * the tags of flags.
 */
export function cleanText(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(UNSTORABLE, '');
}

/** The text in NFC, so that equal words are equal strings. */
export function composed(text: string): string {
  return ENDLESS_MARKS.test(text) ? text : text.normalize('NFC');
}

/** The text with each run of breaking white space as one space, trimmed. */
export function foldSpace(text: string): string {
  return text.replace(FOLDED, ' ').replace(/^ | $/g, '');
}

/** A one-line field: cleaned, without open changes of direction, NFC, white space folded, trimmed. */
export function oneLine(text: string): string {
  return composed(foldSpace(cleanText(text).replace(TURNING, '')).trim());
}

/** A field of several lines, separated by `\n`: cleaned as in one line, NFC, trimmed. */
export function someLines(text: string): string {
  return composed(
    cleanText(text)
      .replace(TURNING, '')
      .replace(/[\u2028\u2029]/g, '\n')
      .trim(),
  );
}

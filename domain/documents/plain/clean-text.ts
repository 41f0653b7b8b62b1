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
/** Anything but white space, controls, format characters and what is ignored where it has no glyph. */
const SEEN = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
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

/** Whether nothing of the text is seen: white space, zero-width and other invisible characters. */
export function isBlank(text: string): boolean {
  return !SEEN.test(text);
}

/** The text in NFC, so that equal words are equal strings. */
export function composed(text: string): string {
  return ENDLESS_MARKS.test(text) ? text : text.normalize('NFC');
}

/** The text with each run of breaking white space as one space, trimmed. */
export function foldSpace(text: string): string {
  return text.replace(FOLDED, ' ').replace(/^ | $/g, '');
}

/**
 * A one-line field: cleaned, without open changes of direction, NFC, white space folded, trimmed.
 * Empty where nothing of it is seen.
 */
export function oneLine(text: string): string {
  const line = composed(foldSpace(cleanText(text).replace(TURNING, '')).trim());
  return isBlank(line) ? '' : line;
}

/** A field of several lines, separated by `\n`: cleaned as in one line, NFC, trimmed. */
export function someLines(text: string): string {
  const lines = composed(
    cleanText(text)
      .replace(TURNING, '')
      .replace(/[\u2028\u2029]/g, '\n')
      .trim(),
  );
  return isBlank(lines) ? '' : lines;
}

/** What every text that comes in goes through, in the browser and on the server alike. */

/** Breaking white space; no-break spaces (U+00A0, U+202F) are typography and stay. */
const FOLDED = /[\t-\r \u0085\u2028\u2029]+/g;
/** Ends of lines as systems and word processors write them. */
const LINE_ENDS = /\r\n?|[\u000b\u000c\u0085]/g;
/** Controls, the mark of byte order, lone surrogates and non-characters: XML 1.0 §2.2 has no place for them. */
const UNSTORABLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;
/** No writing puts so many marks on one letter (UAX 15 §2.5); to compose them takes time by their number's square. */
const ENDLESS_MARKS = /\p{M}{31}/u;

/**
 * The text without characters that can neither be stored nor shown, line ends as `\n`. Everything that means something
 * stays: joiners, isolates and other signs of direction, soft hyphens, no-break spaces, the tags of flags.
 */
export function cleanText(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(UNSTORABLE, '');
}

/** Composed (NFC), so that the same word is the same text. */
export function composed(text: string): string {
  return ENDLESS_MARKS.test(text) ? text : text.normalize('NFC');
}

/** The text with each run of breaking white space as one space, none at its ends. */
export function foldSpace(text: string): string {
  return text.replace(FOLDED, ' ').replace(/^ | $/g, '');
}

/** A field of one line: cleaned, composed, white space folded, none at its ends. */
export function oneLine(text: string): string {
  return composed(foldSpace(cleanText(text)).trim());
}

/** A field of several lines, broken by `\n`: cleaned and composed, no white space at its ends. */
export function someLines(text: string): string {
  return composed(
    cleanText(text)
      .replace(/[\u2028\u2029]/g, '\n')
      .trim(),
  );
}

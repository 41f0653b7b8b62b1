import type { TextRange } from './follow-range';

const SPACE = /\s/u;

/**
 * Where words are in a block's text, white space of any kind and length being the same. Takes time
 * in proportion to both, whatever they are.
 * @param near of several places the nearest to this one, in UTF-16 units
 */
export function findWords(text: string, words: string, near: number): TextRange | null {
  const wanted = folded(words.trim()).text;
  if (wanted === '') return null;
  const { text: line, from } = folded(text);
  let best: TextRange | null = null;
  for (const at of placesOf(wanted, line)) {
    const start = from[at] ?? 0;
    if (best && Math.abs(best.start - near) <= Math.abs(start - near)) break;
    best = { start, end: (from[at + wanted.length - 1] ?? 0) + 1 };
  }
  return best;
}

/** A text with each run of white space as one space, and where each of its units was. */
function folded(text: string): { text: string; from: number[] } {
  const units: string[] = [];
  const from: number[] = [];
  let wasSpace = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const isSpace = SPACE.test(unit);
    if (!(isSpace && wasSpace)) {
      units.push(isSpace ? ' ' : unit);
      from.push(at);
    }
    wasSpace = isSpace;
  }
  return { text: units.join(''), from };
}

/** Where a text has the words (Knuth, Morris and Pratt 1977). */
function* placesOf(words: string, text: string): Generator<number> {
  const back = new Int32Array(words.length);
  for (let at = 1, same = 0; at < words.length; at += 1) {
    while (same > 0 && words[at] !== words[same]) same = back[same - 1] ?? 0;
    if (words[at] === words[same]) same += 1;
    back[at] = same;
  }
  for (let at = 0, same = 0; at < text.length; at += 1) {
    while (same > 0 && text[at] !== words[same]) same = back[same - 1] ?? 0;
    if (text[at] === words[same]) same += 1;
    if (same < words.length) continue;
    yield at + 1 - words.length;
    same = back[same - 1] ?? 0;
  }
}

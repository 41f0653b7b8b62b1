/** Characters as wide as two Latin letters: Han, kana, hangul, full-width forms, emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}]/u;
/** Characters without width: combining marks, joiners, isolates. */
const NARROW = /[\p{M}\p{Cf}]/u;

/** The width of a text in columns: one for a Latin letter, two for a Chinese character. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const sign of text) columns += widthOf(sign);
  return columns;
}

/** The number of code points of a text that fit in so many columns. */
export function pointsWithin(text: string, columns: number): number {
  let points = 0;
  let used = 0;
  for (const sign of text) {
    used += widthOf(sign);
    if (used > columns) break;
    points += 1;
  }
  return points;
}

function widthOf(sign: string): number {
  if (NARROW.test(sign)) return 0;
  return WIDE.test(sign) ? 2 : 1;
}

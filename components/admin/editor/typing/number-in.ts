/** Zeros of the digits in use: European, Arabic, Persian. */
const ZEROS = [0x30, 0x660, 0x6f0];

/** The number of a list item that a paragraph begins with: `1. `, `۱. `; null for other text. */
export function numberIn(text: string): number | null {
  const [, digits] = /^(\p{Nd}{1,3})\. $/u.exec(text) ?? [];
  if (!digits) return null;
  const values = [...digits].map((digit) => digitOf(digit.codePointAt(0) ?? 0));
  return values.some((value) => value === null) ? null : Number(values.join(''));
}

function digitOf(point: number): number | null {
  const zero = ZEROS.find((each) => point >= each && point < each + 10);
  return zero === undefined ? null : point - zero;
}

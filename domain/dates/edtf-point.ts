import { type EdtfNode, parse } from 'edtf';
import { daysInMonth } from './day-count';
import type { EventPoint, Season } from './event-date';

const SEASONS: Record<number, Season> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

// Two or three digits are never in the future: `79` is a year, not the 80th century.
const LATEST_DECADE = 209;
const LATEST_CENTURY = 20;

// Bits of the library's YYYYMMDD mask, the year's first digit lowest.
const YEAR_BITS = 0b1111;
const LAST_YEAR_DIGIT = 0b1000;
const LAST_TWO_YEAR_DIGITS = 0b1100;
const MONTH_BITS = 0b110000;
const DAY_BITS = 0b11000000;

/**
 * Reads an EDTF date, decade, century or season; null for anything else. A part with unknown digits
 * is dropped (`1922-07-1X` becomes July 1922, `156X-12-25` the 1560s), and so is a time of day.
 * Decades and centuries are read from the year 0 on.
 */
export function parsePoint(edtf: string): EventPoint | null {
  const node = parseNode(edtf);
  if (!node?.values.every((value) => typeof value === 'number')) return null;
  const marks = { edtf, circa: Boolean(node.approximate), uncertain: Boolean(node.uncertain) };
  const [first = Number.NaN, second, third] = node.values;
  if (node.type === 'Decade') {
    if (first < 0 || first > LATEST_DECADE) return null;
    return { ...marks, kind: 'decade', year: first * 10 };
  }
  if (node.type === 'Century') {
    return first < 0 || first > LATEST_CENTURY
      ? null
      : { ...marks, kind: 'century', year: first * 100 };
  }
  if (node.type === 'Season') {
    const season = SEASONS[second ?? 0];
    return season ? { ...marks, kind: 'season', year: first, season } : null;
  }
  const hidden = node.unspecified ?? 0;
  if (hidden & YEAR_BITS) return hiddenYear(edtf, first, hidden & YEAR_BITS, marks);
  if (second === undefined || hidden & MONTH_BITS) return { ...marks, kind: 'year', year: first };
  const month = second + 1;
  if (third === undefined || hidden & DAY_BITS) {
    return { ...marks, kind: 'month', year: first, month };
  }
  if (third > daysInMonth(first, month)) return null;
  return { ...marks, kind: 'day', year: first, month, day: third };
}

function parseNode(edtf: string): EdtfNode | null {
  // The library cannot parse `193X~`, but parses the equivalent `193~`.
  const twin = edtf.replace(/^(\d{2})XX(?=[~?%]$)/, '$1').replace(/^(\d{3})X(?=[~?%]$)/, '$1');
  try {
    return parse(twin, { types: ['Date', 'Decade', 'Century', 'Season'], seasonUncertainty: true });
  } catch {
    return null;
  }
}

function hiddenYear(
  edtf: string,
  year: number,
  bits: number,
  marks: Pick<EventPoint, 'edtf' | 'circa' | 'uncertain'>,
): EventPoint | null {
  // The library returns 0 for both `00XX` and `-00XX`, so the sign is read from the text.
  if (/^[~?%]?-/.test(edtf)) return null;
  if (bits === LAST_YEAR_DIGIT) return { ...marks, kind: 'decade', year };
  if (bits === LAST_TWO_YEAR_DIGITS) return { ...marks, kind: 'century', year };
  return null;
}

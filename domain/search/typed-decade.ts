import { fold } from './fold';

/** A year of four figures, or of fewer where its sign says that no figure is missing. */
const YEAR = /^(?:\d{4}|-\d{1,4})$/;
const DECADE = /^(\d{3}0)(?:s|er|-е|-х|年代)$/;
const SPAN = /^(\d{3}0)\s*[-/]\s*(\d{4})$/;

/**
 * The first year (astronomical) of the decade of what was typed in any digits: `1912`, `1910s`,
 * `1910–1919`. Null for anything else, such as `191`, which does not tell a century.
 */
export function typedDecade(value: string): number | null {
  const typed = fold(value.trim()).replace(/[\u2010-\u2015\u2212]/g, '-');
  const year = DECADE.exec(typed)?.[1] ?? spannedDecade(typed) ?? typed;
  if (!YEAR.test(year)) return null;
  // Without the negative zero of the years before 10.
  return Math.floor(Number(year) / 10) * 10 || 0;
}

/** A decade as addresses carry it, so that it is read again: years have four figures or a sign. */
export function decadeParam(decade: number): string {
  return decade < 0 ? String(decade) : String(decade).padStart(4, '0');
}

function spannedDecade(typed: string): string | null {
  const [, first, last] = SPAN.exec(typed) ?? [];
  return first && Number(last) === Number(first) + 9 ? first : null;
}

/** `5 May (22 April Old Style) 1912`: a day with its Old Style date, as shown to readers. */
import { parsePoint } from '../edtf-point';
import { fromJulian, toJulian } from '../julian';
import { dayText } from './day-text';
import { partOf } from './part';
import { isRefusal, type Refusal } from './refusal';
import { tokensOf } from './tokens';

const BESIDE = /\(([^()]*\d[^()]*)\)/;

export interface BothStyles {
  /** The date without the Old Style part. */
  rest: string;
  /** Why the two are not the same day, or null. */
  problemWith(edtf: string): Refusal | null;
}

/** Extracts the Old Style date from a folded date; null where there is none. */
export function bothStyles(text: string): BothStyles | null {
  const [whole, inside] = BESIDE.exec(text) ?? [];
  if (whole === undefined || inside === undefined) return null;
  const tokens = tokensOf(inside);
  if (isRefusal(tokens)) return null;
  const bare = tokens.filter((token) => token.is !== 'word' || token.word !== 'oldStyle');
  if (bare.length === tokens.length) return null;
  const old = partOf(bare);
  if (isRefusal(old) || old.shape !== 'day') return null;
  return {
    rest: text.replace(whole, ' '),
    problemWith(edtf) {
      const now = parsePoint(edtf);
      if (now?.kind !== 'day') return { why: 'unreadable' };
      const { year, month, day } = toJulian(now);
      const isOne = old.month === month && old.day === day && (old.year ?? year) === year;
      if (isOne) return null;
      const meant = fromJulian({ year: old.year ?? year, month: old.month, day: old.day });
      return { why: 'ambiguous', readings: [edtf, dayText(meant.year, meant.month, meant.day)] };
    },
  };
}

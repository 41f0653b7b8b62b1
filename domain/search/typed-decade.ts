import { fold } from './fold';

/** The first year (astronomical) of the decade of a typed year in any digits; null if it is none. */
export function typedDecade(value: string): number | null {
  const year = fold(value).replace('\u2212', '-');
  if (!/^-?\d{1,4}$/.test(year)) return null;
  // Without the negative zero of the years before 10.
  return Math.floor(Number(year) / 10) * 10 || 0;
}

import type { Coordinates } from './place';

const DECIMALS = 7;
const NUMBER = '[+-]?\\d{1,3}(?:\\.\\d+)?';
const PAIR = new RegExp(`^(${NUMBER})°?\\s*([NS]?)\\s*[,; ]\\s*(${NUMBER})°?\\s*([EW]?)$`, 'i');

/**
 * Degrees north and east from one line, such as `52.37, 4.90`, `52,37; 4,90` or `52.37° N, 4.90° W`,
 * in Latin, Persian or Arabic digits; null where it cannot be read.
 */
export function readCoordinates(typed: string): Coordinates | null {
  const ascii = typed
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16))
    .replace(/[−–]/g, '-')
    .replace(/٫/g, '.')
    .replace(/[،،]/g, ',')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  // With decimal commas, another sign stands between the two numbers.
  const plain =
    /\d,\d+\s*°?\s*[NS]?\s*[;\s]\s*[+-]?\d/i.test(ascii) && !ascii.includes('.')
      ? ascii.replace(/(\d),(\d)/g, '$1.$2')
      : ascii;
  const [, north = '', northOrSouth = '', east = '', eastOrWest = ''] = PAIR.exec(plain) ?? [];
  if (!north || !east) return null;
  const latitude = rounded(signed(Number(north), northOrSouth, 'S'));
  const longitude = rounded(signed(Number(east), eastOrWest, 'W'));
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
  return { latitude, longitude };
}

/** As the form shows them. */
export function coordinatesText(place: {
  latitude: number | null;
  longitude: number | null;
}): string {
  const { latitude, longitude } = place;
  if (latitude === null || longitude === null) return '';
  return [latitude, longitude].map(inFigures).join(', ');
}

/** To a ten-millionth of a degree, about a centimetre, so that equal places have equal numbers. */
export function rounded(degrees: number): number {
  // Adding 0 makes 0 of -0.
  return Number(degrees.toFixed(DECIMALS)) + 0;
}

/** Never with an exponent, which could not be read again. */
function inFigures(degrees: number): string {
  return rounded(degrees)
    .toFixed(DECIMALS)
    .replace(/\.?0+$/, '');
}

function signed(degrees: number, letter: string, negative: string): number {
  return letter.toUpperCase() === negative ? -degrees : degrees;
}

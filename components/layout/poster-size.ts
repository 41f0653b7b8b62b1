/** Longest name for each size, in half widths of a Han character, to fit one or two lines. */
const SIZES = [
  { most: 9, className: 'poster poster-short' },
  { most: 12, className: 'poster poster-middle' },
  { most: 22, className: 'poster' },
] as const;

/** Class of a large heading: the shorter the name, the larger. */
export function posterSize(name: string): string {
  const width = Array.from(name).reduce(
    (sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 2 : 1),
    0,
  );
  return SIZES.find(({ most }) => width <= most)?.className ?? 'poster poster-long';
}

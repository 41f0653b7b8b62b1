/** Longest name, in half widths of a Han character, that each size has room for on one or two lines. */
const SIZES = [
  { most: 9, className: 'poster poster-short' },
  { most: 12, className: 'poster poster-middle' },
  { most: 22, className: 'poster' },
] as const;

/** Class of a heading at poster size: the shorter the name, the larger. */
export function posterSize(name: string): string {
  const width = Array.from(name).reduce(
    (sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 2 : 1),
    0,
  );
  return SIZES.find(({ most }) => width <= most)?.className ?? 'poster poster-long';
}

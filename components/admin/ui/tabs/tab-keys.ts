/**
 * The tab that a key of the tabs pattern leads to (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/).
 * @param at position of the current tab
 * @returns a position, or null for any other key
 */
export function tabAfter(
  key: string,
  { at, count, isRtl }: { at: number; count: number; isRtl: boolean },
): number | null {
  const last = count - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === (isRtl ? 'ArrowLeft' : 'ArrowRight')) return at >= last ? 0 : at + 1;
  if (key === (isRtl ? 'ArrowRight' : 'ArrowLeft')) return at <= 0 ? last : at - 1;
  return null;
}

/** Something that a combobox offers. */
export interface ComboOption {
  key: string;
  label: string;
  /** A second line, such as the name whose variant form was found. */
  note?: string;
  take(): void;
}

/**
 * The option that a key of the combobox pattern leads to
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 * @param at position of the active option, -1 for none
 * @returns a position, or null for a key that moves nothing
 */
export function optionAfter(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return at >= count - 1 ? 0 : at + 1;
  if (key === 'ArrowUp') return at <= 0 ? count - 1 : at - 1;
  if (key === 'PageDown') return count - 1;
  if (key === 'PageUp') return 0;
  return null;
}

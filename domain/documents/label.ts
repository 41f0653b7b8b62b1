import { cleanText } from './plain/clean-text';

/** Longest short name or identifier, in UTF-16 units. */
export const LONGEST_LABEL = 1_000;

/** A short name or identifier, cleaned and trimmed; null when it is empty or too long. */
export function labelIn(text: string): string | null {
  const label = cleanText(text).trim();
  return label !== '' && label.length <= LONGEST_LABEL ? label : null;
}

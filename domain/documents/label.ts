import { cleanText } from './plain/clean-text';

/** UTF-16 units of a short name or identifier at most. */
export const LONGEST_LABEL = 1_000;

/** A short name or identifier as a document keeps it, cleaned and trimmed; null when it is empty or too long. */
export function labelIn(text: string): string | null {
  const label = cleanText(text).trim();
  return label !== '' && label.length <= LONGEST_LABEL ? label : null;
}

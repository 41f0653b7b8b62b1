import { safeLink } from '@/domain/documents/links/safe-link';
import { unwrapLink } from '@/domain/documents/links/unwrap-link';

/**
 * An address as somebody typed it, as it may stand in a link; `example.org/a` gets its `https://`, and of a redirection
 * it is what that leads to. Null: not usable.
 */
export function linkAddress(typed: string): string | null {
  const href = safeLink(withScheme(typed.trim()));
  return href && unwrapLink(href);
}

function withScheme(text: string): string {
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return `mailto:${text}`;
  if (/^[^\s/:@.]+(\.[^\s/:@.]+)+(:\d+)?([/?#]|$)/.test(text)) return `https://${text}`;
  return text;
}

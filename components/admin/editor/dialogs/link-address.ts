import { safeLink } from '@/domain/documents/links/safe-link';
import { unwrapLink } from '@/domain/documents/links/unwrap-link';

/**
 * A typed address made valid for a link: `example.org/a` gets `https://`, and a redirector's
 * address is replaced by its target. Null when it is not usable.
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

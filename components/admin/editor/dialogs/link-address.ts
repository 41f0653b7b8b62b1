import { safeLink } from '@/domain/stories/safe-link';

/** An address as somebody typed it, as it may stand in a link; `example.org/a` gets its `https://`. Null: not usable. */
export function linkAddress(typed: string): string | null {
  const text = typed.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return safeLink(`mailto:${text}`);
  if (/^[^\s/:@.]+(\.[^\s/:@.]+)+(:\d+)?([/?#]|$)/.test(text)) return safeLink(`https://${text}`);
  return safeLink(text);
}

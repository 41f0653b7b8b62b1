import { safeLink } from './safe-link';
import { unwrapLink } from './unwrap-link';

/** An address written out in a text, and the link to make of it. */
export interface TypedAddress {
  from: number;
  to: number;
  href: string;
}

/**
 * Characters that never belong to an address: spaces, quotation marks, and punctuation of scripts
 * without spaces.
 */
const OUTSIDE = String.raw`\s<>"“”„«»‹›「」『』《》〈〉（）【】、。，；：？！`;
const ADDRESS = new RegExp(
  String.raw`(?<![a-z0-9])(?:https?://|www\.)[^${OUTSIDE}]+|(?<![\w.+@-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+`,
  'gi',
);
/** Punctuation at the end that belongs to the sentence, not to the address. */
const CLOSING = /[.,;:!?'’*_…]$/u;
const PAIRS: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/** The web and e-mail addresses in a text that begin with a scheme or `www.`. */
export function addressesIn(text: string): TypedAddress[] {
  return [...text.matchAll(ADDRESS)].flatMap(({ 0: found, index }) => {
    const written = withoutClosing(found);
    const href = hrefOf(written);
    return href === null ? [] : [{ from: index, to: index + written.length, href }];
  });
}

/** The link for a text that consists of one address; null for every other text. */
export function wholeAddress(text: string): string | null {
  const written = text.trim();
  const [only] = addressesIn(written);
  return only && only.from === 0 && only.to === written.length ? only.href : null;
}

function hrefOf(written: string): string | null {
  if (/^www\./i.test(written)) return webAddress(`https://${written}`);
  if (/^https?:/i.test(written)) return webAddress(written);
  return safeLink(`mailto:${written}`);
}

/** Requires a host name with a dot, since `http://x` and `www.` are not meant as links. */
function webAddress(address: string): string | null {
  const safe = safeLink(address);
  if (safe === null || !URL.canParse(safe)) return null;
  return /[^.]\.[^.]/.test(new URL(safe).hostname) ? unwrapLink(safe) : null;
}

function withoutClosing(found: string): string {
  const loose = new Map(
    Object.entries(PAIRS).map(([closing, opening]) => [
      closing,
      count(found, closing) - count(found, opening),
    ]),
  );
  let end = found.length;
  for (; end > 0; end -= 1) {
    const last = found.charAt(end - 1);
    const more = loose.get(last) ?? 0;
    if (more <= 0 && !CLOSING.test(last)) break;
    if (more > 0) loose.set(last, more - 1);
  }
  return found.slice(0, end);
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

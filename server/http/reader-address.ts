/**
 * Classifies an address from its path alone; front and renderer share it. The first two segments
 * decide, so that `[locale]` never matches `/admin/nope`, `/EN` or `/favicon.ico`.
 */
import {
  bestLanguage,
  canonicalTag,
  DEFAULT_INTERFACE,
  INTERFACE_LANGUAGES,
  type InterfaceLanguage,
  isInterfaceLanguage,
} from '@/i18n/languages';
import { nearLanguage, withSmallWords } from './near-address';

export type AddressKind =
  | { kind: 'root' }
  /** A page or feed of the public site, in `language`; `path` is its canonical form. */
  | { kind: 'reader'; language: string; path: string }
  /**
   * A redirect to the canonical form; `forNow` (temporary) where a page of its own may be created
   * at this address.
   */
  | { kind: 'elsewhere'; path: string; forNow?: true }
  /** `/id/…`, `/sitemap.xml` and similar: public, without a language. */
  | { kind: 'plain'; path: string }
  /** The staff's site and its sign-in: personal, never cached, accepts writes. */
  | { kind: 'staff'; path: string }
  /** A draft behind a preview link; the address is secret, never cached and never logged. */
  | { kind: 'shared'; path: string }
  /**
   * `/{language}/follow/…`: pages of an e-mail subscription. Their addresses are secret; never cached
   * and never logged; some of them accept writes.
   */
  | { kind: 'follow'; language: string; path: string }
  /** `/{language}/write…`: a reader's note to the archive; never cached, `/send` accepts writes. */
  | { kind: 'note'; language: string; path: string }
  /** `/media/…`: a file, public or for staff only. */
  | { kind: 'media' }
  | { kind: 'missing' }
  | { kind: 'malformed' };

const LONGEST_PATH = 3_000;
/** Where Next would send a page's data for its own runtime. */
const NEXTS_OWN = /(\.|%2e)(rsc|segments)(\/|$)|^\/_next\//i;
const CONTROL = /[\u0000-\u001f\u007f]/;
const STAFF = /^\/(admin|api\/auth)(\/|$)/;
const SHARED = /^\/preview\/[^/]+(\/media\/[0-9a-f]{2}\/[0-9a-f]{32}\.[a-z0-9]+)?$/;
const NOTE = /^\/[^/]+\/write(\/(send|sent))?$/;
const PLAIN = /^\/(sitemap\.xml|robots\.txt|sitemaps\/[^/]+|id\/[^/]+)$/;

/** Whether it is where a reader's note is posted. */
export function isNotePosted(address: AddressKind): boolean {
  return address.kind === 'note' && address.path.endsWith('/send');
}

/** Classifies an address. @param path as requested, percent-encoded, without its query */
export function addressOf(path: string): AddressKind {
  if (path === '/') return { kind: 'root' };
  if (path.startsWith('/media/')) return { kind: 'media' };
  const segments = decodedSegments(path.replace(/\/$/, ''));
  if (segments === 'malformed') return { kind: 'malformed' };
  if (segments === 'missing') return { kind: 'missing' };
  const canonical = pathOf(segments);
  const address = addressAt(segments, canonical);
  // A redirect would expose the secret again, so a trailing slash is valid on such addresses.
  const isSecret = address.kind === 'shared' || address.kind === 'follow';
  const isFound = 'path' in address && address.kind !== 'elsewhere' && !isSecret;
  return isFound && path.endsWith('/') ? { kind: 'elsewhere', path: canonical } : address;
}

function addressAt(segments: string[], canonical: string): AddressKind {
  if (PLAIN.test(canonical.toLowerCase())) {
    const path = canonical.toLowerCase();
    return path === canonical ? { kind: 'plain', path } : { kind: 'elsewhere', path };
  }
  if (STAFF.test(canonical)) return { kind: 'staff', path: canonical };
  if (SHARED.test(canonical)) return { kind: 'shared', path: canonical };
  return languageAddress(segments, canonical);
}

/** The languages offered to readers, and the one for readers of other languages. */
export interface Offered {
  languages: readonly InterfaceLanguage[];
  defaultLanguage: InterfaceLanguage;
}

const EVERY_LANGUAGE: Offered = {
  languages: INTERFACE_LANGUAGES,
  defaultLanguage: DEFAULT_INTERFACE,
};

/** The interface language for a reader whose address names none. */
export function languageOfPath(
  path: string,
  acceptLanguage: string | undefined,
  { languages, defaultLanguage }: Offered = EVERY_LANGUAGE,
): string {
  const [, first = ''] = path.split('/');
  const tag = looksLikeTag(first) ? canonicalTag(first) : null;
  if (tag && isInterfaceLanguage(tag)) return languages.includes(tag) ? tag : defaultLanguage;
  return bestLanguage(acceptLanguage, languages, defaultLanguage);
}

/**
 * Whether an address is in an interface language that is switched off. Texts in it stay public,
 * like those in any content language.
 */
export function isSwitchedOff(address: AddressKind, { languages }: Offered): boolean {
  if (address.kind !== 'reader' && address.kind !== 'note') return false;
  if (!isInterfaceLanguage(address.language)) return false;
  return !languages.includes(address.language) && !/^\/[^/]+\/stories\//.test(address.path);
}

function languageAddress([first = '', ...rest]: string[], canonical: string): AddressKind {
  const tag = looksLikeTag(first) ? canonicalTag(first) : null;
  if (tag === null) return { kind: 'missing' };
  const small = withSmallWords(rest);
  const path = pathOf([tag, ...small]);
  if (isInterfaceLanguage(tag) && small[0] === 'follow' && small.length > 1) {
    return { kind: 'follow', language: tag, path };
  }
  if (isInterfaceLanguage(tag) && NOTE.test(path) && path === canonical) {
    return { kind: 'note', language: tag, path };
  }
  if (isInterfaceLanguage(tag) || small[0] === 'stories') {
    return path === canonical
      ? { kind: 'reader', language: tag, path }
      : { kind: 'elsewhere', path };
  }
  const near = nearLanguage(tag);
  // A redirect would expose the secret of such an address to caches.
  const isSecret = small[0] === 'follow' && small.length > 1;
  if (!near || isSecret) return { kind: 'missing' };
  return { kind: 'elsewhere', path: pathOf([near, ...small]), forNow: true };
}

function pathOf(segments: readonly string[]): string {
  return `/${segments.map((segment) => encodeURIComponent(segment)).join('/')}`;
}

function looksLikeTag(segment: string): boolean {
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(segment);
}

/**
 * The segments of a path, decoded and in NFC, so that a page has one cache key however its address
 * was written. Split before decoding, so that an encoded slash or dot segment matches nothing.
 */
function decodedSegments(path: string): string[] | 'malformed' | 'missing' {
  if (path.length > LONGEST_PATH || !path.startsWith('/')) return 'malformed';
  try {
    const segments = path
      .slice(1)
      .split('/')
      .map((segment) => decodeURIComponent(segment).normalize('NFC'));
    if (segments.some((segment) => CONTROL.test(segment))) return 'malformed';
    const isOdd = segments.some((segment) => /^\.{0,2}$|[/\\]/.test(segment));
    return isOdd || NEXTS_OWN.test(path) ? 'missing' : segments;
  } catch {
    return 'malformed';
  }
}

/**
 * What kind of address a request names, told from its path alone; front and renderer share it.
 * The two first segments decide, so that `[locale]` never swallows `/admin/nope`, `/EN` or `/favicon.ico`.
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
  /** A page or feed of the reader's site, in `language`; `path` is the one way to write its address. */
  | { kind: 'reader'; language: string; path: string }
  /** The same address in canonical form; `forNow` where something of its own may come to stand here. */
  | { kind: 'elsewhere'; path: string; forNow?: true }
  /** `/id/…`, `/sitemap.xml` and the like: for everyone, in no language. */
  | { kind: 'plain'; path: string }
  /** The staff's site and what signs them in: for one person, never kept, and written to. */
  | { kind: 'staff'; path: string }
  /** A draft that somebody was given a link to; the address is a secret, never kept and never logged. */
  | { kind: 'shared'; path: string }
  | { kind: 'missing' }
  | { kind: 'malformed' };

const LONGEST_PATH = 3_000;
/** Where Next would hand out a page's data for its own runtime. */
const NEXTS_OWN = /(\.|%2e)(rsc|segments)(\/|$)|^\/_next\//i;
const CONTROL = /[\u0000-\u001f\u007f]/;
const STAFF = /^\/(admin|api\/auth)(\/|$)/;
const SHARED = /^\/preview\/[^/]+(\/media\/[0-9a-f]{2}\/[0-9a-f]{32}\.[a-z0-9]+)?$/;
const PLAIN = /^\/(sitemap\.xml|robots\.txt|sitemaps\/[^/]+|id\/[^/]+)$/;

/**
 * Tells what an address is.
 * @param path the path as it was sent, percent-encoded, without its query
 */
export function addressOf(path: string): AddressKind {
  if (path === '/') return { kind: 'root' };
  const segments = decodedSegments(path.replace(/\/$/, ''));
  if (segments === 'malformed') return { kind: 'malformed' };
  if (segments === 'missing') return { kind: 'missing' };
  const canonical = pathOf(segments);
  const address = addressAt(segments, canonical);
  // A redirect would carry the secret once more, so a shared address is right with a slash behind it too.
  const isFound = 'path' in address && address.kind !== 'elsewhere' && address.kind !== 'shared';
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

/** The languages that readers are offered, and the one for those whose language is not among them. */
export interface Offered {
  languages: readonly InterfaceLanguage[];
  defaultLanguage: InterfaceLanguage;
}

const EVERY_LANGUAGE: Offered = {
  languages: INTERFACE_LANGUAGES,
  defaultLanguage: DEFAULT_INTERFACE,
};

/** The interface language to speak to a reader whose address names none. */
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
 * Whether an address is within a language that readers are no longer offered. Texts in it stay, as those in any
 * language that the site does not speak.
 */
export function isSwitchedOff(address: AddressKind, { languages }: Offered): boolean {
  if (address.kind !== 'reader' || !isInterfaceLanguage(address.language)) return false;
  return !languages.includes(address.language) && !/^\/[^/]+\/stories\//.test(address.path);
}

function languageAddress([first = '', ...rest]: string[], canonical: string): AddressKind {
  const tag = looksLikeTag(first) ? canonicalTag(first) : null;
  if (tag === null) return { kind: 'missing' };
  const small = withSmallWords(rest);
  const path = pathOf([tag, ...small]);
  if (isInterfaceLanguage(tag) || small[0] === 'stories') {
    return path === canonical
      ? { kind: 'reader', language: tag, path }
      : { kind: 'elsewhere', path };
  }
  const near = nearLanguage(tag);
  if (!near) return { kind: 'missing' };
  return { kind: 'elsewhere', path: pathOf([near, ...small]), forNow: true };
}

function pathOf(segments: readonly string[]): string {
  return `/${segments.map((segment) => encodeURIComponent(segment)).join('/')}`;
}

function looksLikeTag(segment: string): boolean {
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(segment);
}

/**
 * The segments of a path, decoded and in Unicode's composed form, so that a page has one key however its address was
 * written. Split before decoding: an encoded slash or dot segment names nothing here.
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

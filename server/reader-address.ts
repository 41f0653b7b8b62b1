/**
 * What kind of address a request names, told from its path alone; front and renderer share it.
 * The two first segments decide, so that `[locale]` never swallows `/admin/nope`, `/EN` or `/favicon.ico`.
 */
import {
  bestLanguage,
  canonicalTag,
  DEFAULT_INTERFACE,
  INTERFACE_LANGUAGES,
  isInterfaceLanguage,
} from '@/i18n/languages';

export type AddressKind =
  | { kind: 'root' }
  /** A page or feed of the reader's site, in `language`. */
  | { kind: 'reader'; language: string }
  /** The same address in canonical form. */
  | { kind: 'elsewhere'; path: string }
  /** `/id/…`, `/sitemap.xml` and the like: for everyone, in no language. */
  | { kind: 'plain' }
  | { kind: 'missing' }
  | { kind: 'malformed' };

const LONGEST_PATH = 2_000;
/** Where Next would hand out a page's data for its own runtime. */
const NEXTS_OWN = /\.rsc$|\.segments(\/|$)|^\/_next\/data\//;
const PLAIN = new Set(['id', 'sitemap.xml', 'robots.txt', 'sitemaps']);

/**
 * Tells what an address is.
 * @param path the path as it was sent, percent-encoded, without its query
 */
export function addressOf(path: string): AddressKind {
  if (path === '/') return { kind: 'root' };
  const decoded = decodedPath(path);
  if (decoded === null || !path.startsWith('/')) return { kind: 'malformed' };
  if (path.includes('//') || decoded.includes('\\') || NEXTS_OWN.test(decoded)) {
    return { kind: 'missing' };
  }
  const plainPath = path.replace(/\/$/, '');
  const [first = '', second] = decoded.slice(1).split('/');
  const address = PLAIN.has(first)
    ? ({ kind: 'plain' } as const)
    : languageAddress(plainPath, first, second || undefined);
  const isFound = address.kind === 'reader' || address.kind === 'plain';
  return isFound && plainPath !== path ? { kind: 'elsewhere', path: plainPath } : address;
}

/**
 * A path with every segment in Unicode's composed form and percent-encoded in one way, so that a page has one key
 * however its address was written. Only for paths that `addressOf` found something at.
 */
export function canonicalPath(path: string): string {
  return path
    .split('/')
    .map((segment) => encodeURIComponent(decodeURIComponent(segment).normalize('NFC')))
    .join('/');
}

/** The interface language to speak to a reader whose address names none. */
export function languageOfPath(path: string, acceptLanguage: string | undefined): string {
  const [, first = ''] = path.split('/');
  const tag = looksLikeTag(first) ? canonicalTag(first) : null;
  if (tag && isInterfaceLanguage(tag)) return tag;
  return bestLanguage(acceptLanguage, INTERFACE_LANGUAGES, DEFAULT_INTERFACE);
}

function languageAddress(path: string, first: string, second: string | undefined): AddressKind {
  const tag = looksLikeTag(first) ? canonicalTag(first) : null;
  if (!tag) return { kind: 'missing' };
  const canBe = isInterfaceLanguage(tag) || second === 'stories';
  if (!canBe) return { kind: 'missing' };
  if (tag !== first) return { kind: 'elsewhere', path: `/${tag}${path.slice(first.length + 1)}` };
  return { kind: 'reader', language: tag };
}

function looksLikeTag(segment: string): boolean {
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(segment);
}

/** The path decoded, or null when it is no percent-encoded UTF-8, holds control characters, or is endless. */
function decodedPath(path: string): string | null {
  if (path.length > LONGEST_PATH) return null;
  try {
    const decoded = decodeURIComponent(path);
    return /[\u0000-\u001f\u007f]/.test(decoded) ? null : decoded;
  } catch {
    return null;
  }
}

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
const PLAIN = new Set(['id', 'sitemap.xml', 'robots.txt', 'sitemaps']);

/**
 * Tells what an address is.
 * @param path the path as it was sent, percent-encoded, without its query
 */
export function addressOf(path: string): AddressKind {
  if (path === '/') return { kind: 'root' };
  const decoded = decodedPath(path);
  if (decoded === null) return { kind: 'malformed' };
  if (path.length > 1 && path.endsWith('/')) {
    return { kind: 'elsewhere', path: path.replace(/\/+$/, '') || '/' };
  }
  if (path.includes('//')) return { kind: 'missing' };
  const [first = '', second] = decoded.slice(1).split('/');
  if (PLAIN.has(first)) return { kind: 'plain' };
  return languageAddress(path, first, second);
}

/** The interface language to speak to a reader whose address names none. */
export function languageOfPath(path: string, acceptLanguage: string | undefined): string {
  const first = decodedPath(path)?.slice(1).split('/')[0] ?? '';
  const tag = canonicalTag(first);
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

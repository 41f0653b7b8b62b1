/** Redirects from short addresses that staff created (`/rosa`), and their possible targets. */

import { canonicalAddress } from '@/domain/addresses/own-address';
import { canonicalTag, isInterfaceLanguage } from '@/i18n/languages';

const SHAPE = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_~-]{0,79}$/u;
/** First path segments that this site uses or may use. */
const RESERVED = new Set(
  'admin api id media iiif oai sitemaps preview healthz readyz fonts pictures static'.split(' '),
);

/** Far more than eighty percent-encoded letters. */
const MOST_TYPED = 2_000;

export interface Redirect {
  /** From the root, decoded, in lower case: `/rosa`. */
  path: string;
  /** A path of this site, percent-encoded, or an https address. */
  target: string;
}

/**
 * The form in which a redirect's path is stored and looked up, so that `/Rosa/` finds `/rosa`.
 * @param path as requested or typed, percent-encoded or not, without a query
 * @returns null when it cannot be the path of a redirect
 */
export function redirectPath(path: string): string | null {
  if (path.length > MOST_TYPED) return null;
  const name = decoded(path.trim().replace(/^\/+|\/+$/g, ''))
    ?.normalize('NFC')
    .toLowerCase();
  if (!name || !SHAPE.test(name) || RESERVED.has(name)) return null;
  const tag = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(name) ? canonicalTag(name) : null;
  return tag && isInterfaceLanguage(tag) ? null : `/${name}`;
}

/**
 * The target of a redirect: a path of this site, or an https address elsewhere.
 * @param siteUrl origin of this site; its own addresses are stored as paths
 * @returns null when it is neither
 */
export function redirectTarget(typed: string, siteUrl: string): string | null {
  if (typed.length > 2_000 || /[\s\p{Cc}\\]/u.test(typed)) return null;
  try {
    if (/^\/(?!\/)/.test(typed)) return whole(new URL(typed, 'https://here.example'));
    const url = new URL(typed);
    if (url.username || url.password) return null;
    if (url.origin === new URL(siteUrl).origin) return whole(url);
    return url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

/**
 * The address to redirect to: the target with the request's query appended.
 * @param query of the request, without the question mark
 * @returns null for a path that browsers would read as another site
 */
export function redirectLocation(target: string, query: string): string | null {
  if (isOtherSite(target)) return null;
  if (query === '') return target;
  const [, before = '', hash = ''] = /^([^#]*)(.*)$/s.exec(target) ?? [];
  const sign = before.includes('?') ? '&' : '?';
  return before + sign + query + hash;
}

/** A path of this site with canonical language tag; null where a browser would leave the site. */
function whole({ pathname, search, hash }: URL): string | null {
  return isOtherSite(pathname) ? null : canonicalAddress(pathname + search + hash);
}

/**
 * Browsers read a path that begins with two slashes or backslashes as a host; `URL` turns
 * `/.//evil.example` into such a path.
 */
function isOtherSite(path: string): boolean {
  return /^[/\\]{2}/.test(path);
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

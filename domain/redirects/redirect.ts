/** Short addresses made by hand (`/rosa`), and what they may lead to. */

import { canonicalAddress } from '@/domain/addresses/own-address';
import { canonicalTag, isInterfaceLanguage } from '@/i18n/languages';

const SHAPE = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_~-]{0,79}$/u;
/** First segments that mean something here, or may come to. */
const RESERVED = new Set(
  'admin api id media iiif oai sitemaps preview healthz readyz fonts pictures static'.split(' '),
);

/** Far beyond eighty letters, percent-encoded. */
const MOST_TYPED = 2_000;

export interface Redirect {
  /** From the root, decoded, in lower case: `/rosa`. */
  path: string;
  /** A path of this site, percent-encoded, or an https address. */
  target: string;
}

/**
 * The form in which a short address is kept and looked up, so that `/Rosa/` finds `/rosa`.
 * @param path as it was sent or typed, percent-encoded or not, without a query
 * @returns null when it can be no short address
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
 * What a short address may lead to: a path of this site, or an https address elsewhere.
 * @param siteUrl origin of this site; its own addresses are kept as paths
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
 * Where a browser is sent by a short address: what was asked of that is asked of its target too.
 * @param query of the short address, without the question mark
 * @returns null for a path that a browser would read as another site
 */
export function redirectLocation(target: string, query: string): string | null {
  if (isOtherSite(target)) return null;
  if (query === '') return target;
  const [, before = '', hash = ''] = /^([^#]*)(.*)$/s.exec(target) ?? [];
  const sign = before.includes('?') ? '&' : '?';
  return before + sign + query + hash;
}

/** A path of this site, its language written as addresses have it; null where a browser would leave the site. */
function whole({ pathname, search, hash }: URL): string | null {
  return isOtherSite(pathname) ? null : canonicalAddress(pathname + search + hash);
}

/** Two slashes, or their like, at the beginning name a host: `/.//evil.example` comes out of `URL` as such. */
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

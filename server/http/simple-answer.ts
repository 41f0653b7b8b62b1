import { redirectLocation } from '@/domain/redirects/redirect';
import { pathWithoutLanguage } from './near-address';
import { type AddressKind, addressOf, languageOfPath, type Offered } from './reader-address';
import { declaredQuery } from './reader-query';

/** An answer that needs no page to be made. */
export interface SimpleAnswer {
  status: number;
  headers: Record<string, string>;
}

/**
 * The answers that follow from the address alone: the best language for `/`, the canonical form of an address, and
 * no image optimiser.
 * @returns null when a page has to be asked for
 */
export function simpleAnswer(
  address: AddressKind,
  path: string,
  query: string,
  acceptLanguage: string | undefined,
  offered: () => Offered,
): SimpleAnswer | null {
  if (address.kind === 'root') {
    const location = `/${languageOfPath('/', acceptLanguage, offered())}`;
    const headers = { location, vary: 'Accept-Language', 'cache-control': 'no-store' };
    return { status: 307, headers };
  }
  if (address.kind === 'elsewhere') {
    const location = address.path + declaredQuery(address.path, query);
    const keep = address.forNow ? 300 : 3600;
    return {
      status: address.forNow ? 307 : 308,
      headers: { location, 'cache-control': `public, max-age=${keep}` },
    };
  }
  if (path.startsWith('/_next/image')) {
    return { status: 404, headers: { 'cache-control': 'no-store' } };
  }
  return null;
}

/** What an address without a language answers (`/topics/communism`): the same in the best one; null for any other. */
export function answerInBestLanguage(
  path: string,
  query: string,
  acceptLanguage: string | undefined,
  offered: () => Offered,
): SimpleAnswer | null {
  const rest = pathWithoutLanguage(path);
  if (rest === null) return null;
  const within = `/${languageOfPath('/', acceptLanguage, offered())}${rest}`;
  const address = addressOf(within);
  if (address.kind !== 'reader' && address.kind !== 'elsewhere') return null;
  const location = address.path + declaredQuery(address.path, query);
  const headers = { location, vary: 'Accept-Language', 'cache-control': 'no-store' };
  return { status: 307, headers };
}

/**
 * The answer of a short address that somebody made by hand; it may be changed at any time.
 * @param query that it was asked with, without the question mark
 * @returns null where its target would lead astray
 */
export function shortAnswer(target: string, query: string): SimpleAnswer | null {
  const location = redirectLocation(target, query);
  return location === null
    ? null
    : { status: 302, headers: { location, 'cache-control': 'no-store' } };
}

/** Path and query of a request's target, without the question mark. */
export function splitTarget(url: string): [path: string, query: string] {
  const at = url.indexOf('?');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
}

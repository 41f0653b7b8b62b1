import { type AddressKind, languageOfPath, type Offered } from './reader-address';
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
    return { status: 308, headers: { location, 'cache-control': 'public, max-age=3600' } };
  }
  if (path.startsWith('/_next/image')) {
    return { status: 404, headers: { 'cache-control': 'no-store' } };
  }
  return null;
}

/** The answer of a short address that somebody made by hand; it may be changed at any time. */
export function shortAnswer(target: string): SimpleAnswer {
  return { status: 308, headers: { location: target, 'cache-control': 'no-store' } };
}

/** Path and query of a request's target, without the question mark. */
export function splitTarget(url: string): [path: string, query: string] {
  const at = url.indexOf('?');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
}

import { redirectLocation } from '@/domain/redirects/redirect';
import { pathWithoutLanguage } from './near-address';
import { type AddressKind, addressOf, languageOfPath, type Offered } from './reader-address';
import { declaredQuery } from './reader-query';

export interface SimpleAnswer {
  status: number;
  headers: Record<string, string>;
}

/**
 * Answers that follow from the address alone: the redirect to its canonical form, and a refusal of
 * Next's image optimiser.
 * @returns null when a page is needed
 */
export function simpleAnswer(
  address: AddressKind,
  path: string,
  query: string,
): SimpleAnswer | null {
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

/**
 * The redirect of an address without a language (`/`, `/topics/communism`) to the best one; null for
 * any other address.
 */
export function answerInBestLanguage(
  path: string,
  query: string,
  acceptLanguage: string | undefined,
  offered: Offered,
): SimpleAnswer | null {
  const rest = path === '/' ? '' : pathWithoutLanguage(path);
  if (rest === null) return null;
  const address = addressOf(`/${languageOfPath('/', acceptLanguage, offered)}${rest}`);
  if (address.kind !== 'reader' && address.kind !== 'elsewhere') return null;
  const location = address.path + declaredQuery(address.path, query);
  const headers = { location, vary: 'Accept-Language', 'cache-control': 'no-store' };
  return { status: 307, headers };
}

/**
 * The answer for a redirect made by staff, temporary because it may be changed.
 * @param query of the request, without the question mark
 * @returns null where its target would leave the site unintentionally
 */
export function shortAnswer(target: string, query: string): SimpleAnswer | null {
  const location = redirectLocation(target, query);
  return location === null
    ? null
    : { status: 302, headers: { location, 'cache-control': 'no-store' } };
}

/** Extracts links and resources from a page's HTML. */

const ELEMENTS = /<(a|link|img|source|script|audio|video|iframe|form)\b([^>]*)>/g;
const ATTRIBUTES = /\s(href|src|srcset|action|method)="([^"]*)"/g;

/**
 * Distinct paths with queries on this site.
 * @param at path of the page
 * @param origin of the site
 */
export function linksIn(html: string, at: string, origin: string): string[] {
  const found = new Set<string>();
  for (const [, element = '', attributes = ''] of html.matchAll(ELEMENTS)) {
    const given = new Map(
      [...attributes.matchAll(ATTRIBUTES)].map(([, name, value]) => [name, decoded(value ?? '')]),
    );
    if (element === 'form' && given.get('method')?.toLowerCase() === 'post') continue;
    const several = (given.get('srcset') ?? '').split(',').map((each) => each.trim().split(' ')[0]);
    for (const address of [given.get('href'), given.get('src'), given.get('action'), ...several]) {
      const path = !address ? null : ownPath(address, at, origin);
      if (path) found.add(path);
    }
  }
  return [...found];
}

/** Fragment links without a target on the page. */
export function lostFragments(html: string): string[] {
  const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => decoded(id)));
  const wanted = [...html.matchAll(/<a\b[^>]*\shref="#([^"]+)"/g)].map(([, id = '']) => id);
  return wanted.map((id) => decodeURIComponent(decoded(id))).filter((id) => !ids.has(id));
}

/** The path and query of an address on this site, without fragment; null for other sites. */
export function ownPath(address: string, at: string, origin: string): string | null {
  if (!URL.canParse(address, origin + at)) return null;
  const url = new URL(address, origin + at);
  return url.origin === origin ? url.pathname + url.search : null;
}

function decoded(value: string): string {
  return value
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

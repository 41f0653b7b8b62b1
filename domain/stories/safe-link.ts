/** What browsers skip inside an address, and what only hides its scheme: C0, DEL and C1 controls. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;
const BASE = 'https://base.invalid';

/**
 * The address as it may stand in a link, or null when it may not: `http(s)://…`, `mailto:…`, `tel:…`, a path `/…`
 * of this site (never `//…`, nor what browsers read as that) or a fragment `#…`. Control characters are taken out
 * before judging, because browsers take them out before following (URL Standard §4.4).
 */
export function safeLink(address: string): string | null {
  const href = address.replace(CONTROLS, '').trim();
  if (href.startsWith('#')) return href.length > 1 ? href : null;
  if (href.startsWith('/')) return staysHere(href) ? href : null;
  if (/^https?:\/\/[^/\\?#]/i.test(href)) return URL.canParse(href) ? href : null;
  return /^(mailto|tel):[^/\\]/i.test(href) ? href : null;
}

/** Whether a safe link leaves the site for another page on the web. */
export function isExternal(href: string): boolean {
  return /^https?:/i.test(href);
}

function staysHere(path: string): boolean {
  if (/^\/[/\\]/.test(path)) return false;
  return URL.canParse(path, BASE) && new URL(path, BASE).origin === BASE;
}

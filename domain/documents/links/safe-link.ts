/**
 * Which addresses may stand in a link. Decided by rules of our own and never by `URL`, which is not the same in every
 * browser and in Node: what the editor lets through, the server takes.
 */
import { isHost } from './link-host';

/** What browsers skip inside an address, and what only hides its scheme: C0, DEL and C1 controls. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;
/** Scheme, name and password, host, port; then a path, a query, a fragment or nothing. */
const WEB = /^https?:\/\/(?:[^\s/\\?#@<>"`{|}[\]^%]*@)?([^\s/\\?#@]*?)(?::(\d{1,5}))?(?=[/?#]|$)/i;
const LAST_PORT = 65_535;

/**
 * The address as it may stand in a link, or null when it may not: `http(s)://…`, `mailto:…`, `tel:…`, a path `/…`
 * of this site (never `//…`, nor what browsers read as that) or a fragment `#…`. Control characters are taken out
 * before judging, because browsers take them out before following (URL Standard §4.4).
 */
export function safeLink(address: string): string | null {
  const href = address.replace(CONTROLS, '').trim();
  if (/\p{Surrogate}/u.test(href)) return null;
  if (href.startsWith('#')) return href.length > 1 ? href : null;
  if (href.startsWith('/')) return /^\/[/\\]/.test(href) ? null : href;
  if (/^https?:/i.test(href)) return isWeb(href) ? href : null;
  return /^(mailto|tel):[^/\\]/i.test(href) ? href : null;
}

/** Whether a safe link leaves the site for another page on the web. */
export function isExternal(href: string): boolean {
  return /^https?:/i.test(href);
}

function isWeb(href: string): boolean {
  const [, host = '', port = '0'] = WEB.exec(href) ?? [];
  return isHost(host) && Number(port) <= LAST_PORT;
}

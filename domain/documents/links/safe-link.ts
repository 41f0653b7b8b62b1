/**
 * Decides which addresses a link may have, without `URL`, which differs between browsers and Node:
 * the server accepts exactly what the editor accepts.
 */
import { isHost } from './link-host';

/** C0, DEL and C1 controls, which browsers skip inside an address and which can hide its scheme. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;
/** Scheme, user info, host, port; then a path, a query, a fragment or nothing. */
const WEB = /^https?:\/\/(?:[^\s/\\?#@<>"`{|}[\]^%]*@)?([^\s/\\?#@]*?)(?::(\d{1,5}))?(?=[/?#]|$)/i;
const LAST_PORT = 65_535;

/**
 * The address as a link may have it, or null when it is not allowed. Allowed are `http(s)://…`,
 * `mailto:…`, `tel:…`, a path `/…` of this site (never `//…`, nor what browsers read as that) and a
 * fragment `#…`. Control characters are removed first, because browsers remove them too (URL
 * Standard §4.4).
 */
export function safeLink(address: string): string | null {
  const href = address.replace(CONTROLS, '').trim();
  if (/\p{Surrogate}/u.test(href)) return null;
  if (href.startsWith('#')) return href.length > 1 ? href : null;
  if (href.startsWith('/')) return /^\/[/\\]/.test(href) ? null : href;
  if (/^https?:/i.test(href)) return isWeb(href) ? href : null;
  return /^(mailto|tel):[^/\\]/i.test(href) ? href : null;
}

/** Whether a link from `safeLink` leads to another site on the web. */
export function isExternal(href: string): boolean {
  return /^https?:/i.test(href);
}

function isWeb(href: string): boolean {
  const [, host = '', port = '0'] = WEB.exec(href) ?? [];
  return isHost(host) && Number(port) <= LAST_PORT;
}

import { isExternal, safeLink } from './safe-link';

/**
 * A handle (RFC 3650): a naming authority, a slash, a local name. Without `hdl:` the authority has
 * five digits or a full stop, so that a call number such as 1917/11 is none.
 */
const NAMED = /^(?:(?:https?:\/\/)?hdl\.handle\.net\/|hdl:)(\d[\w.]*\/\S+)$/i;
const BARE = /^((?:\d{5,}|\d{2,}\.\d[\w.]*)\/\S+)$/;

/** Where the identifier of an archival item leads, if it is a URL or a handle; else null. */
export function addressOfItem(identifier: string): string | null {
  const written = identifier.trim();
  const link = safeLink(written);
  if (link !== null && isExternal(link)) return link;
  const [, handle] = NAMED.exec(written) ?? BARE.exec(written) ?? [];
  return handle ? safeLink(`https://hdl.handle.net/${handle}`) : null;
}

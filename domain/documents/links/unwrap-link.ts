import { safeLink } from './safe-link';

/** A redirection service: which parameter contains the target, or how to read it from the path. */
interface Wrapper {
  host: RegExp;
  path?: RegExp;
  target: string | ((url: URL) => string | null);
}

const WRAPPERS: readonly Wrapper[] = [
  { host: /^(www\.)?google(\.[a-z]{2,3}){1,2}$/, path: /^\/url$/, target: 'q' },
  { host: /^(www\.)?google(\.[a-z]{2,3}){1,2}$/, path: /^\/url$/, target: 'url' },
  { host: /^(www\.)?google(\.[a-z]{2,3}){1,2}$/, path: /^\/imgres$/, target: 'imgrefurl' },
  { host: /^(www\.)?google(\.[a-z]{2,3}){1,2}$/, path: /^\/amp\/s\//, target: ofAmp },
  { host: /^(www\.)?youtube\.com$/, path: /^\/redirect$/, target: 'q' },
  { host: /^lm?\.(facebook|instagram|messenger|threads)\.(com|net)$/, target: 'u' },
  { host: /(^|\.)safelinks\.protection\.(outlook|office365)\.(com|us|cn)$/, target: 'url' },
  { host: /^statics\.teams\.cdn\.office\.net$/, path: /\/safelinks\//, target: 'url' },
  { host: /^(www\.)?bing\.com$/, path: /^\/ck\/a$/, target: ofBing },
  { host: /^(www\.)?duckduckgo\.com$/, path: /^\/l\/?$/, target: 'uddg' },
  { host: /^out\.reddit\.com$/, target: 'url' },
  { host: /^(www\.)?linkedin\.com$/, path: /^\/(redir\/redirect|safety\/go)\/?$/, target: 'url' },
  { host: /^(m\.|away\.)?vk\.(com|ru)$/, path: /^\/away(\.php)?$/, target: 'to' },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, target: 'z' },
  { host: /^slack-redir\.net$/, path: /^\/link$/, target: 'url' },
  { host: /^deref-(gmx|web|mail)\.(net|de|com)$/, target: 'redirectUrl' },
  { host: /^urldefense(\.proofpoint)?\.(com|us)$/, path: /^\/v1\/url$/, target: 'u' },
  { host: /^urldefense(\.proofpoint)?\.(com|us)$/, path: /^\/v2\/url$/, target: ofProofpoint },
  { host: /^urldefense(\.proofpoint)?\.(com|us)$/, path: /^\/v3\/__/, target: ofUrlDefense },
];
/** Redirections are often nested. */
const DEEPEST = 5;

/**
 * The target of a redirection service, such as `https://www.google.com/url?q=…` or Outlook's; any
 * other address unchanged. The target must be a web address that `safeLink` accepts, else the
 * redirection stays.
 */
export function unwrapLink(href: string): string {
  let found = href;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const within = targetOf(found);
    if (within === null) break;
    found = within;
  }
  return found;
}

function targetOf(href: string): string | null {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return null;
  const url = new URL(href);
  for (const { host, path, target } of WRAPPERS) {
    if (!host.test(url.hostname) || (path && !path.test(url.pathname))) continue;
    const given = typeof target === 'string' ? url.searchParams.get(target) : target(url);
    const safe = given && /^https?:\/\//i.test(given) ? safeLink(given) : null;
    if (safe) return safe;
  }
  return null;
}

function ofAmp({ pathname, search, hash }: URL): string {
  return `https://${pathname.slice('/amp/s/'.length)}${search}${hash}`;
}

/** `a1`, followed by the address in base64url. */
function ofBing({ searchParams }: URL): string | null {
  const given = searchParams.get('u') ?? '';
  return given.startsWith('a1') ? fromBase64(given.slice(2)) : null;
}

/** Percent-encoded with `-` for `%` and `_` for `/`. */
function ofProofpoint({ searchParams }: URL): string | null {
  const given = searchParams.get('u') ?? '';
  return decoded(given.replaceAll('-', '%').replaceAll('_', '/'));
}

/**
 * `__address__;kept!…`: removed characters are in `kept`; in the address, `*` marks one of them and
 * `**` with a letter a run of several.
 */
function ofUrlDefense({ href }: URL): string | null {
  const parts = /\/v3\/__(.+?)__;([\w-]*)!/.exec(href);
  const [, given = '', kept = ''] = parts ?? [];
  if (!parts) return null;
  const characters = [...(fromBase64(kept) ?? '')];
  const counts = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_`;
  const whole = given.replace(/\*(\*.)?/g, (_, run?: string) => {
    const count = run ? counts.indexOf(run.slice(1)) + 2 : 1;
    return characters.splice(0, count).join('');
  });
  return whole.replace(/^(https?:\/)(?!\/)/i, '$1/');
}

function fromBase64(text: string): string | null {
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    // Not base64, so the address is not of this service.
    return null;
  }
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not percent-encoded UTF-8, so the address is not of this service.
    return null;
  }
}

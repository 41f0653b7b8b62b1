import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Checks the variables of external services: a mail server, the signature of mails, a sign-in provider, a hub, a bucket,
 * caches in front. Each group is set
 * as a whole or not at all; an empty value counts as not set.
 * @param {Record<string, string | undefined>} env
 * @returns {string[]} one sentence for each invalid variable, saying what is allowed
 */
export function checkServices(env) {
  const bucket = env.MEDIA_URL?.trim() ? [media] : [];
  const groups = [mail, signature, provider, hub, edges, ...bucket];
  return groups.flatMap((group) => checkGroup(env, group));
}

/** @typedef {{ name: string, isGood: (value: string) => boolean, allowed: string, isOptional?: boolean }} Variable */

/** @type {Variable[]} */
const mail = [
  {
    name: 'SMTP_URL',
    isGood: isSmtpUrl,
    allowed: 'the address of a mail server, such as smtps://user:password@mail.example.org',
  },
  {
    name: 'MAIL_FROM',
    isGood: isSender,
    allowed: 'whom mail is from, such as Archive <stories@example.org>',
  },
  {
    name: 'MAIL_RATE',
    isGood: (value) => /^[1-9]\d{0,3}$/.test(value),
    allowed: 'how many mails are sent in a second at most, from 1 to 9999',
    isOptional: true,
  },
  {
    name: 'MAIL_BOUNCES',
    isGood: isBouncesAddress,
    allowed:
      'the address for returned mails to subscribers, with at most 14 characters before the @, such as bounces@example.org; mail to bounces+anything@example.org has to arrive too',
    isOptional: true,
  },
];

/** @type {Variable[]} */
const signature = [
  {
    name: 'DKIM_DOMAIN',
    isGood: (value) => /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]+$/i.test(value),
    allowed: 'the domain that signs mails, such as example.org',
  },
  {
    name: 'DKIM_SELECTOR',
    isGood: (value) => /^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/i.test(value),
    allowed: 'the name of the key in DNS, such as vitrine for vitrine._domainkey.example.org',
  },
  {
    name: 'DKIM_KEY_FILE',
    isGood: isSigningKey,
    allowed:
      'the absolute path of a PEM file that this user can read, with an RSA private key of 2048 bits or more',
  },
];

/**
 * The names that all clients of S3 know; without MEDIA_URL they may be set for something else.
 * @type {Variable[]}
 */
const media = [
  {
    name: 'MEDIA_URL',
    isGood: (value) =>
      /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\/[A-Za-z0-9_-]+)*\/?$/.test(value),
    allowed:
      'the address of a bucket with a prefix if you like, such as s3://media/archive, in plain letters, digits and hyphens',
  },
  {
    name: 'AWS_ENDPOINT_URL',
    isGood: isStorage,
    allowed:
      'the http or https address of a server that speaks S3, without user name or query, such as https://s3.example.org',
    isOptional: true,
  },
  {
    name: 'AWS_REGION',
    isGood: (value) => /^[a-z0-9-]{1,40}$/i.test(value),
    allowed: 'the region of the bucket, such as eu-central-1',
    isOptional: true,
  },
  {
    name: 'AWS_ACCESS_KEY_ID',
    isGood: isKeyPart,
    allowed: 'the name of the key that opens the bucket',
  },
  { name: 'AWS_SECRET_ACCESS_KEY', isGood: isKeyPart, allowed: 'the secret of that key' },
];

/** @type {Variable[]} */
const provider = [
  {
    name: 'OIDC_ISSUER',
    isGood: isIssuer,
    allowed: 'the https address of the provider, such as https://login.example.org',
  },
  { name: 'OIDC_CLIENT_ID', isGood: isPlain, allowed: 'what the provider calls this site' },
  { name: 'OIDC_CLIENT_SECRET', isGood: isPlain, allowed: 'the secret that the provider gave' },
  {
    name: 'OIDC_NAME',
    isGood: isPlain,
    allowed: 'the name that staff know the provider by',
    isOptional: true,
  },
];

/** @type {Variable[]} */
const hub = [
  {
    name: 'WEBSUB_HUB',
    isGood: isHub,
    allowed:
      'the https address of a WebSub hub without user name or fragment, such as https://hub.example.org/ (http only on this machine)',
  },
];

/** @type {Variable[]} */
const edges = [
  {
    name: 'PURGE_URLS',
    isGood: (value) => value.split(/[\s,]+/).every((url) => url === '' || isPurgeUrl(url)),
    allowed:
      'the addresses of HTTP caches in front, separated by spaces or commas, each http or https without user name, query or fragment, such as http://10.0.0.5:6081',
  },
];

/**
 * @param {Record<string, string | undefined>} env
 * @param {Variable[]} group
 */
function checkGroup(env, group) {
  const set = group.filter(({ name }) => env[name]?.trim());
  if (set.length === 0) return [];
  const [first] = set;
  return group.flatMap(({ name, isGood, allowed, isOptional }) => {
    const value = env[name]?.trim() ?? '';
    if (!value) {
      if (isOptional) return [];
      return [`${name} is not set though ${first?.name} is; it must be ${allowed}.`];
    }
    // Passwords are not printed.
    return isGood(value) ? [] : [`${name} is wrong: it must be ${allowed}.`];
  });
}

/** @param {string} value */
function isSmtpUrl(value) {
  if (!/^smtps?:\/\//i.test(value) || !URL.canParse(value)) return false;
  const { hostname, pathname } = new URL(value);
  return hostname !== '' && (pathname === '' || pathname === '/');
}

/** @param {string} value */
function isSender(value) {
  const address = /^[^<>\p{C}]*<([^<>]+)>$/u.exec(value)?.[1] ?? value;
  return /^[^\s@<>\p{C}]+@[^\s@<>\p{C}]+$/u.test(address);
}

/** @param {string} value */
function isIssuer(value) {
  return isSecure(value) && !new URL(value).search && !new URL(value).hash;
}

/** @param {string} value what stands in `Link` headers between "<" and ">" */
function isHub(value) {
  if (!isSecure(value) || /[\s<>"\p{C}]|[^\p{ASCII}]/u.test(value)) return false;
  const { username, password, hash } = new URL(value);
  return !username && !password && !hash;
}

/** @param {string} value */
function isPurgeUrl(value) {
  if (!/^https?:\/\/[^/]/i.test(value) || !URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return !username && !password && !/[?#]/.test(value);
}

/** @param {string} value http only on this machine */
function isSecure(value) {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isHere);
}

/** @param {string} value http is for a server on this machine or in a network of one's own */
function isStorage(value) {
  if (!/^https?:\/\/[\x21-\x7e]+$/i.test(value) || !URL.canParse(value)) return false;
  const { username, password, search, hash } = new URL(value);
  return !username && !password && !search && !hash;
}

/** @param {string} value */
function isKeyPart(value) {
  return /^[\x21-\x7e]+$/.test(value);
}

/** @param {string} value */
function isPlain(value) {
  return !/\p{C}/u.test(value);
}

/** @param {string} value its local part has to leave room for the id of a subscriber */
function isBouncesAddress(value) {
  return /^[a-z0-9._-]{1,14}@[^\s@<>\p{C}]+$/iu.test(value);
}

/** @param {string} value */
function isSigningKey(value) {
  if (!path.isAbsolute(value)) return false;
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(readFileSync(value));
    return asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;
  } catch {
    // A file that is no key is as wrong as none.
    return false;
  }
}

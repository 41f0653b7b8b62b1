/**
 * Checks the variables of external services: a mail server, a sign-in provider. Each group is set
 * as a whole or not at all; an empty value counts as not set.
 * @param {Record<string, string | undefined>} env
 * @returns {string[]} one sentence for each invalid variable, saying what is allowed
 */
export function checkServices(env) {
  return [...checkGroup(env, mail), ...checkGroup(env, provider)];
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

/** @param {string} value http only on this machine */
function isIssuer(value) {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, search, hash } = new URL(value);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && isHere)) && !search && !hash;
}

/** @param {string} value */
function isPlain(value) {
  return !/\p{C}/u.test(value);
}

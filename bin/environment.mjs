import { statSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { checkServices } from './services.mjs';

/**
 * @typedef {object} Settings
 * @property {number} port
 * @property {string} host name or address to listen at
 * @property {string} siteUrl origin of the site's absolute addresses, without a slash at its end
 * @property {string} dataDir absolute path
 * @property {'archive' | 'none'} sample which sample the first start loads
 * @property {boolean} trustProxy whether X-Forwarded-* headers are trusted
 * @property {string} translator absolute path of the machine translation module, empty for none
 */

/** Sizes that the server processes read themselves; only checked here. */
const sizes = {
  RENDERERS: '1',
  CACHE_MEMORY_MB: '256',
  CACHE_FILE_MB: '2048',
  RENDERER_MEMORY_MB: '1024',
  SLOW_MS: '1000',
};

/**
 * Reads the seven settings from the environment and checks the others; empty counts as not set.
 * @param {Record<string, string | undefined>} env
 * @param {string} root the project's folder, to which a relative DATA_DIR is resolved
 * @returns {{ settings: Settings, problems: string[] }} one sentence for each invalid variable,
 * saying what is allowed; the settings are only valid without problems
 */
export function readEnvironment(env, root) {
  /** @type {string[]} */
  const problems = [];
  /**
   * @template T
   * @param {string} name
   * @param {string} fallback
   * @param {(value: string) => T | undefined} parse undefined when the value is invalid
   * @param {string} allowed
   */
  const read = (name, fallback, parse, allowed) => {
    const given = env[name]?.trim() || fallback;
    const value = parse(given);
    if (value === undefined) problems.push(`${name} is "${given}", but must be ${allowed}.`);
    return /** @type {T} */ (value);
  };
  const port = read('PORT', '3000', parsePort, 'a number from 1 to 65535');
  const host = read('HOST', 'localhost', parseHost, 'a host name or an IP address, without a port');
  const settings = {
    port,
    host,
    siteUrl: read(
      'SITE_URL',
      ownAddress(host ?? 'localhost', port ?? 3000),
      parseSiteUrl,
      'an http or https address without path, query or user name, such as https://stories.example.org',
    ),
    dataDir: read(
      'DATA_DIR',
      './data',
      (value) => parseDataDir(value, root),
      'a folder of its own: not the folder of the program, nor one around it, nor one that a build or an install replaces or everybody can read (.build…, node_modules, public)',
    ),
    sample: read('SAMPLE', 'archive', parseSample, '"archive" (the sample archive) or "none"'),
    trustProxy: read('TRUST_PROXY', '0', parseSwitch, 'empty, 0 or false, or else 1 or true'),
    translator: read(
      'TRANSLATOR',
      '',
      (value) => parseModule(value, root),
      'the path of a JavaScript module (.mjs or .js) that is there',
    ),
  };
  for (const [name, fallback] of Object.entries(sizes)) {
    read(name, fallback, parseSize, 'a whole number from 1 to 1000000');
  }
  read(
    'METRICS_PORT',
    '',
    (value) => (value === '' ? '' : parseOtherPort(value, port)),
    'a number from 1 to 65535 other than PORT, or empty for no metrics',
  );
  problems.push(...checkServices(env));
  return { settings, problems };
}

/**
 * The environment for our processes: the caller's, with the parsed settings.
 * @param {Settings} settings
 * @param {Record<string, string | undefined>} env
 * @param {'production' | 'development'} mode
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment(settings, env, mode) {
  return {
    ...env,
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(settings.port),
    HOST: settings.host,
    SITE_URL: settings.siteUrl,
    DATA_DIR: settings.dataDir,
    SAMPLE: settings.sample,
    TRUST_PROXY: settings.trustProxy ? '1' : '',
    TRANSLATOR: settings.translator,
  };
}

/** @param {string} value */
function parsePort(value) {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  return port >= 1 && port <= 65535 ? port : undefined;
}

/**
 * @param {string} value
 * @param {number | undefined} taken
 */
function parseOtherPort(value, taken) {
  const port = parsePort(value);
  return port === taken ? undefined : port;
}

/** @param {string} value */
function parseSize(value) {
  const size = /^\d{1,7}$/.test(value) ? Number(value) : 0;
  return size >= 1 && size <= 1_000_000 ? size : undefined;
}

/** @param {string} value an IPv6 address may be in brackets */
function parseHost(value) {
  const host = value.replace(/^\[(.*)\]$/, '$1');
  const label = '[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?';
  const name = new RegExp(`^${label}(\\.${label})*$`, 'i');
  if (net.isIP(host)) return host;
  return name.test(host) && !/^[\d.]+$/.test(host) ? host : undefined;
}

/**
 * Address of the site on this machine.
 * @param {string} host
 * @param {number} port
 */
function ownAddress(host, port) {
  const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  return `http://${net.isIPv6(name) ? `[${name}]` : name}:${port}`;
}

/** @param {string} value */
function parseSiteUrl(value) {
  if (!/^https?:\/\/[^\s/?#@\\]+\/?$/i.test(value) || !URL.canParse(value)) return undefined;
  return new URL(value).origin;
}

/**
 * @param {string} value
 * @param {string} root
 */
function parseDataDir(value, root) {
  const folder = path.resolve(root, value);
  const fromRoot = path.relative(root, folder);
  const aroundRoot = !path.relative(folder, root).startsWith('..');
  const first = fromRoot.split(path.sep)[0] ?? '';
  const replaced = /^(\.build.*|\.git|node_modules|public)$/.test(first);
  return aroundRoot || replaced ? undefined : folder;
}

/**
 * @param {string} value
 * @returns {Settings['sample'] | undefined}
 */
function parseSample(value) {
  return value === 'archive' || value === 'none' ? value : undefined;
}

/** @param {string} value */
function parseSwitch(value) {
  if (/^(1|true)$/i.test(value)) return true;
  return /^(0|false)$/i.test(value) ? false : undefined;
}

/**
 * @param {string} value empty for none
 * @param {string} root
 */
function parseModule(value, root) {
  if (value === '') return '';
  const file = path.resolve(root, value);
  const isThere = /\.m?js$/.test(file) && statSync(file, { throwIfNoEntry: false })?.isFile();
  return isThere ? file : undefined;
}

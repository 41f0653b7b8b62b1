/** The environment, read once; `bin/environment.mjs` has rejected invalid values before. */
export interface Environment {
  host: string;
  port: number;
  siteUrl: string;
  trustProxy: boolean;
  /** Folder of the build (`next/` and `server/` below it). */
  build: string;
  renderers: number;
  /** Limits in bytes: pages in memory, pages in the file, one renderer. */
  cacheMemory: number;
  cacheFile: number;
  rendererMemory: number;
  /** Address of the mail server; empty when the site sends no mail. */
  smtpUrl: string;
  /** Sender of mail. */
  mailFrom: string;
  /** Mails per second at most. */
  mailRate: number;
  /** What mails are signed with; null for nothing. */
  dkim: { domain: string; selector: string; keyFile: string } | null;
  /** Address of the WebSub hub for changed feeds; empty for none. */
  hub: string;
  /** Port for metrics on 127.0.0.1; 0 for none. */
  metricsPort: number;
  /** Requests that take this many milliseconds are logged. */
  slowMs: number;
  /** Addresses of the HTTP caches in front that are told what to purge. */
  purgeUrls: string[];
}

const MEGABYTE = 1024 * 1024;

/** Reads the environment of this process, with the defaults of `npm start`. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const host = env.HOST || 'localhost';
  const port = Number(env.PORT || 3000);
  return {
    host,
    port,
    siteUrl: (env.SITE_URL || `http://${host}:${port}`).replace(/\/+$/, ''),
    trustProxy: env.TRUST_PROXY === '1' || env.TRUST_PROXY === 'true',
    build: env.BUILD_DIR || '.build',
    renderers: Number(env.RENDERERS || 1),
    cacheMemory: Number(env.CACHE_MEMORY_MB || 256) * MEGABYTE,
    cacheFile: Number(env.CACHE_FILE_MB || 2048) * MEGABYTE,
    rendererMemory: Number(env.RENDERER_MEMORY_MB || 1024) * MEGABYTE,
    smtpUrl: env.SMTP_URL || '',
    mailFrom: env.MAIL_FROM || '',
    mailRate: Number(env.MAIL_RATE || 10),
    dkim: readDkim(env),
    hub: env.WEBSUB_HUB || '',
    metricsPort: Number(env.METRICS_PORT || 0),
    slowMs: Number(env.SLOW_MS || 1000),
    purgeUrls: readPurgeUrls(env.PURGE_URLS ?? ''),
  };
}

function readDkim(env: NodeJS.ProcessEnv): Environment['dkim'] {
  const domain = env.DKIM_DOMAIN?.trim();
  const selector = env.DKIM_SELECTOR?.trim();
  const keyFile = env.DKIM_KEY_FILE?.trim();
  return domain && selector && keyFile ? { domain, selector, keyFile } : null;
}

function readPurgeUrls(value: string): string[] {
  const given = value.split(/[\s,]+/).filter(Boolean);
  return [...new Set(given.map((url) => new URL(url).href))];
}

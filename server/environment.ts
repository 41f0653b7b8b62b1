/** What the environment says, read once; `bin/checks.mjs` has refused wrong values before. */
export interface Environment {
  host: string;
  port: number;
  siteUrl: string;
  trustProxy: boolean;
  /** Folder of the build (`next/` and `server/` below it). */
  build: string;
  renderers: number;
}

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
    renderers: Math.max(1, Math.floor(Number(env.RENDERERS)) || 1),
  };
}

import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { get, textOf } from '@/bench/load/fetch';
import { freePort, type Server, startServer } from '@/bench/process/server-process';
import { frontArguments } from '@/bin/front.mjs';
import type { Places } from './places';

/** The site as `npm start` runs it: the front with its renderers. */
export interface Site extends Server {
  /** The renderers' processes, as they are now. */
  renderers(): Promise<number[]>;
}

/** What `/readyz` says of the front, as far as the bench wants to know. */
interface Readiness {
  renderers: number[];
}

/**
 * Starts the site on a data folder. A `port` keeps its page cache over a restart: the site's address is part of it.
 * @param env settings besides, such as CACHE_MEMORY_MB
 */
export async function startSite(
  places: Places,
  data: string,
  { port, env = {} }: { port?: number; env?: Record<string, string> } = {},
): Promise<Site> {
  const chosen = port ?? (await freePort());
  const settings = { ...siteEnvironment(places.build, data, chosen), ...env };
  const server = await startServer(frontArguments(places.build), chosen, settings, '/readyz');
  const renderers = async () =>
    (JSON.parse(textOf(await get(chosen, '/readyz'))) as Readiness).renderers;
  // What a process does on its first second belongs to no request.
  await pause(1_000);
  return { ...server, renderers };
}

/** Empties the page cache of a site that is not running. */
export function emptyCache(data: string): void {
  for (const ending of ['', '-wal', '-shm']) {
    rmSync(path.join(data, `cache.db${ending}`), { force: true });
  }
}

/** The environment of a server of the site, whichever it is. */
export function siteEnvironment(build: string, data: string, port: number): Record<string, string> {
  return {
    BUILD_DIR: build,
    DATA_DIR: data,
    HOST: '127.0.0.1',
    PORT: String(port),
    SITE_URL: `http://127.0.0.1:${port}`,
  };
}

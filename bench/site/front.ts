import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { get, textOf } from '@/bench/load/fetch';
import { freePort, type StartedServer, startServer } from '@/bench/process/server-process';
import { frontArguments } from '@/bin/front.mjs';
import type { Places } from './places';

/** The site as started by `npm start`: the front with its renderers. */
export interface Site extends StartedServer {
  /** Process ids of the present renderers. */
  renderers(): Promise<number[]>;
}

/** The fields of `/readyz` that the bench uses. */
interface Readiness {
  renderers: number[];
}

/**
 * Starts the site on a data folder. A fixed `port` keeps the page cache over a restart, because the
 * site's address is part of its keys.
 * @param env additional settings, such as CACHE_MEMORY_MB
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
  // Work in a process's first second does not belong to requests.
  await pause(1_000);
  return { ...server, renderers };
}

/** Empties the page cache of a stopped site. */
export function emptyCache(data: string): void {
  for (const ending of ['', '-wal', '-shm']) {
    rmSync(path.join(data, `cache.db${ending}`), { force: true });
  }
}

/** Environment of any server of the site. */
export function siteEnvironment(build: string, data: string, port: number): Record<string, string> {
  return {
    BUILD_DIR: build,
    DATA_DIR: data,
    HOST: '127.0.0.1',
    PORT: String(port),
    SITE_URL: `http://127.0.0.1:${port}`,
  };
}

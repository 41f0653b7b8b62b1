import { fork } from 'node:child_process';
import path from 'node:path';
import { get } from '@/bench/load/fetch';
import { freePort, type Server, startServer } from '@/bench/process/server-process';
import type { BarePage } from './bare-server';
import { siteEnvironment } from './front';
import type { Places } from './places';

const OF_THE_CONNECTION = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);
const NEXT = path.join('node_modules', 'next', 'dist', 'bin', 'next');

/**
 * A bare Node server that returns another server's present responses from memory.
 * @param port of the server to copy from
 */
export async function startBareServer(
  places: Places,
  port: number,
  paths: readonly string[],
): Promise<Server> {
  const pages: BarePage[] = [];
  for (const each of paths) {
    const { status, rawHeaders, body } = await get(port, each);
    const pairs = rawHeaders.flatMap((name, at) =>
      at % 2 === 0 && !OF_THE_CONNECTION.has(name.toLowerCase())
        ? [name, rawHeaders[at + 1] ?? '']
        : [],
    );
    pages.push({ path: each, status, headers: pairs, body: body.toString('base64') });
  }
  const own = await freePort();
  const child = fork(path.join(places.scripts, 'bare-server.js'));
  await new Promise((resolve) => {
    child.once('message', resolve);
    child.send({ port: own, pages });
  });
  return { port: own, pid: child.pid ?? 0, stop: async () => child.disconnect() };
}

/** `next start` of the build under test: every page is rendered on request. */
export async function startNext(places: Places, data: string, probe: string): Promise<Server> {
  const port = await freePort();
  const args = [NEXT, 'start', '--hostname', '127.0.0.1', '--port', String(port)];
  return startServer(args, port, siteEnvironment(places.build, data, port), probe);
}

/** `next start` of the same pages with Next's full-page cache. */
export async function startCachingNext(
  places: Places,
  data: string,
  probe: string,
): Promise<Server> {
  const port = await freePort();
  const args = [NEXT, 'start', places.yardstick, '--hostname', '127.0.0.1', '--port', String(port)];
  return startServer(args, port, siteEnvironment('', data, port), probe);
}

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { frontArguments } from '@/bin/front.mjs';
import { ask } from './http';
import { BUILD, HOST } from './site';

/** A separate server on its own copy of the sample, which a test may stop. */
export interface OwnServer {
  readonly port: number;
  readonly origin: string;
  readonly data: string;
  start(): Promise<void>;
  /** Sends a signal to the front and waits for its end. Returns the exit code or signal. */
  stop(signal: NodeJS.Signals): Promise<number | string>;
  /** Processes according to `/readyz`. */
  state(): Promise<{ pid: number; renderers: number[]; pages: { inFile: number } }>;
  /** Stops the server and deletes its data. */
  clear(): Promise<void>;
}

/**
 * Copies the sample and returns functions to serve it.
 * @param more environment variables, given the server's origin
 */
export async function ownServer(
  more: (origin: string) => Record<string, string> = () => ({}),
): Promise<OwnServer> {
  const port = await freePort();
  const origin = `http://${HOST}:${port}`;
  const data = path.resolve(BUILD, `data-${port}`);
  cpSync(realpathSync(path.join(BUILD, 'sample')), data, { recursive: true });
  let front: ChildProcess | null = null;

  async function start(): Promise<void> {
    const env = { ...process.env, BUILD_DIR: BUILD, DATA_DIR: data, HOST, PORT: String(port) };
    const own = {
      NODE_ENV: 'production' as const,
      SITE_URL: origin,
      LOG_LEVEL: 'fatal',
      ...more(origin),
    };
    front = spawn(process.execPath, frontArguments(BUILD), {
      env: { ...env, ...own },
      stdio: 'ignore',
    });
    for (let tries = 0; tries < 600; tries++) {
      if (front.exitCode !== null) throw new Error(`The server ended with ${front.exitCode}.`);
      const answer = await ask('/readyz', { port }).catch(() => null);
      if (answer?.status === 200) return;
      await pause(100);
    }
    throw new Error('The server was not ready after a minute.');
  }

  async function stop(signal: NodeJS.Signals): Promise<number | string> {
    const child = front;
    if (!child) throw new Error('The server was not started.');
    front = null;
    const ended = once(child, 'exit');
    child.kill(signal);
    const [code, by] = await ended;
    return code ?? by;
  }

  async function clear(): Promise<void> {
    if (front) await stop('SIGTERM');
    rmSync(data, { recursive: true, force: true });
  }

  return {
    port,
    origin,
    data,
    start,
    stop,
    clear,
    state: async () => JSON.parse((await ask('/readyz', { port })).text),
  };
}

/**
 * The same with an empty archive without users.
 * @returns also the one-time link for the first administrator, as setup prints it
 */
export async function emptyServer(): Promise<{ server: OwnServer; first: string }> {
  const server = await ownServer();
  rmSync(server.data, { recursive: true });
  const env = { ...process.env, NODE_ENV: 'production' as const, BUILD_DIR: BUILD, SAMPLE: 'none' };
  const own = { DATA_DIR: server.data, HOST, PORT: String(server.port) };
  const said = execFileSync(process.execPath, [path.join(BUILD, 'server/vitrine.js'), 'setup'], {
    env: { ...env, ...own, SITE_URL: server.origin },
    encoding: 'utf8',
  });
  const [first] = /https?:\/\/\S+\/admin\/setup\/\S+/.exec(said) ?? [];
  if (!first) throw new Error(`Setting up named no address: ${said}`);
  return { server, first };
}

/** A free port of this machine. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, HOST);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}

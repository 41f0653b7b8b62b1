import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { get } from '@/bench/load/fetch';

const PATIENCE_MS = 60_000;

/** A server process. */
export interface Server {
  port: number;
  pid: number;
  stop(): Promise<void>;
}

export interface StartedServer extends Server {
  /** Milliseconds from its start until it answered. */
  readyAfter: number;
}

/**
 * Starts a server and waits until it answers.
 * @param args arguments of Node
 * @param env additional variables
 * @param probe path that returns a status below 500 once it is ready
 * @throws Error when the process ends or does not answer in time
 */
export async function startServer(
  args: readonly string[],
  port: number,
  env: Record<string, string>,
  probe: string,
): Promise<StartedServer> {
  const began = performance.now();
  const child = spawn(process.execPath, [...args], {
    env: { ...process.env, ...env, NODE_ENV: 'production', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const orphaned = () => child.kill('SIGTERM');
  process.once('exit', orphaned);
  const end = Date.now() + PATIENCE_MS;
  while (!(await answers(port, probe))) {
    if (child.exitCode !== null) throw new Error(`${args.join(' ')} ended with ${child.exitCode}.`);
    if (Date.now() > end) throw new Error(`${args.join(' ')} did not answer within a minute.`);
    await pause(50);
  }
  const readyAfter = performance.now() - began;
  const stop = async () => {
    process.off('exit', orphaned);
    await ended(child);
  };
  return { port, pid: child.pid ?? 0, readyAfter, stop };
}

/** A free port of 127.0.0.1. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function answers(port: number, probe: string): Promise<boolean> {
  try {
    return (await get(port, probe)).status < 500;
  } catch {
    return false; // Nothing listens yet.
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await gone;
  clearTimeout(impatience);
}

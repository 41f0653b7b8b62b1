import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { programPath } from './programs';

const HOST = '127.0.0.1';
const PATIENCE_MS = 15_000;

/** Runs a program in the foreground until `stop`. Resolves when it listens on the port. */
export async function startProgram(
  program: string,
  args: readonly string[],
  port: number,
): Promise<{ stop(): Promise<void> }> {
  const child = spawn(programPath(program), args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      words += chunk;
    });
  }
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
    if (child.exitCode !== null) throw new Error(`${program} ended: ${words}`);
    if (await listens(port)) return { stop };
    await pause(50);
  }
  await stop();
  throw new Error(`${program} did not listen on port ${port}: ${words}`);
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, HOST);
    socket.once('connect', () => socket.destroy(resolve(true) as undefined));
    socket.once('error', () => resolve(false));
  });
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { HOST } from './site';

export const CLIENT_ID = 'vitrine';
export const CLIENT_SECRET = 'a-secret-that-only-the-two-know';

/** A real provider of OpenID Connect, in a process of its own. */
export interface RunningProvider {
  issuer: string;
  stop(): Promise<void>;
}

/**
 * Starts it.
 * @param port where it listens
 * @param callback where it may send browsers back to
 */
export async function startProvider(port: number, callback: string): Promise<RunningProvider> {
  const env = { ...process.env, PORT: String(port), CALLBACK: callback, CLIENT_ID, CLIENT_SECRET };
  const child: ChildProcess = spawn(process.execPath, ['e2e/support/provider.mjs'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (!child.stdout) throw new Error('The provider has no output.');
  await once(child.stdout, 'data');
  return {
    issuer: `http://${HOST}:${port}`,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

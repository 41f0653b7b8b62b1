import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { HOST } from './site';

export const CLIENT_ID = 'vitrine';
export const CLIENT_SECRET = 'a-secret-that-only-the-two-know';

/** A real OpenID Connect provider in a separate process. */
export interface RunningProvider {
  issuer: string;
  stop(): Promise<void>;
}

/**
 * @param port of the provider
 * @param callback allowed redirect address
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

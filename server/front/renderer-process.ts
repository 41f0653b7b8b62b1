import { type ChildProcess, fork, type StdioOptions } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { log } from '@/server/log';
import { yieldToHits } from './processors';

/** A renderer that is silent for this long hangs, and is replaced. */
const SILENCE_MS = 30_000;

/**
 * V8's usual four helper threads would take the second of two cores from requests for cached pages;
 * renders were no slower with one. With none, the gain was within noise, but readers waited longer
 * for newly published pages.
 */
const ONE_HELPER = ['--v8-pool-size=1'];

/** One renderer: a child process that listens on a port of 127.0.0.1. */
export class RendererProcess {
  port = 0;
  isReady = false;
  isRetired = false;
  memory = 0;
  requests = 0;
  private heardAt = Date.now();
  private child: ChildProcess | null = null;

  constructor(
    private readonly script: string,
    private readonly key: string,
    private readonly onEnd: (renderer: RendererProcess) => void,
  ) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  get isSilent(): boolean {
    return Date.now() - this.heardAt > SILENCE_MS;
  }

  /**
   * Starts the process; resolves once it serves, rejects when it ends before or takes longer than
   * `patience` ms.
   */
  async start(patience: number): Promise<void> {
    this.port = await freePort();
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      NODE_ENV: 'production',
      RENDERER_PORT: String(this.port),
      RENDERER_KEY: this.key,
      VITRINE_PROCESS: 'renderer',
    };
    const stdio: StdioOptions = ['ignore', 'inherit', 'inherit', 'ipc'];
    const child = fork(path.resolve(this.script), { env, stdio, execArgv: ONE_HELPER });
    this.child = child;
    yieldToHits(child.pid);
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error('The renderer was not ready in time.')),
        patience,
      );
      child.on('error', reject);
      child.on('message', (message) => {
        this.heardAt = Date.now();
        if (typeof message !== 'object' || message === null) return;
        if ('memory' in message) this.memory = Number(message.memory);
        if ('ready' in message) {
          this.isReady = true;
          clearTimeout(late);
          resolve();
        }
      });
      child.on('exit', (code, signal) => {
        this.isReady = false;
        clearTimeout(late);
        if (!this.isRetired) log.error({ code, signal }, 'a renderer ended');
        reject(new Error(`The renderer ended with ${signal ?? code} before it was ready.`));
        this.onEnd(this);
      });
    });
  }

  /** Lets it finish current requests, then ends it. */
  retire(): void {
    this.isRetired = true;
    this.child?.kill('SIGTERM');
  }

  kill(): void {
    this.child?.kill('SIGKILL');
  }

  /** Resolves when the process has ended. */
  async ended(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise((resolve) => child.once('exit', resolve));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

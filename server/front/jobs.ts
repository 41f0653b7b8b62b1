import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { RequestCounts } from '@/domain/statistics/request-counts';
import { log } from '@/server/log';
import type { SaveOutcome } from './count-reports';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** A process that ran this long did not fail at its start. */
const HEALTHY_MS = 60_000;
const DRAIN_MS = 10_000;

/** Runs the jobs process and restarts it when it ends, with a growing delay if it keeps failing. */
export class Jobs {
  private child: ChildProcess | null = null;
  private pause = FIRST_PAUSE_MS;
  private soon: NodeJS.Timeout | undefined;
  private isStopping = false;

  constructor(private readonly script: string) {}

  /** Older stories missing in the search index, as reported by the process. */
  unsearched = 0;

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Starts the process without waiting for it, because readers do not need it. */
  start(): void {
    const began = Date.now();
    const env: NodeJS.ProcessEnv = { ...process.env, VITRINE_PROCESS: 'jobs' };
    const child = fork(path.resolve(this.script), { env, execArgv: [] });
    this.child = child;
    child.on('message', (message) => {
      if (typeof message !== 'object' || message === null) return;
      if ('unsearched' in message) this.unsearched = Number(message.unsearched);
    });
    child.on('error', (error) => log.error({ err: error }, 'jobs could not be started'));
    child.on('exit', (code, signal) => {
      this.child = null;
      if (this.isStopping) return;
      log.error({ code, signal }, 'jobs ended');
      if (Date.now() - began > HEALTHY_MS) this.pause = FIRST_PAUSE_MS;
      this.soon = setTimeout(() => this.start(), this.pause);
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
    });
  }

  /** Has the process save counted requests; call it again only when it is done. */
  save(requests: RequestCounts): Promise<SaveOutcome> {
    const { child } = this;
    if (!child?.connected) return Promise.resolve('failed');
    return new Promise((resolve) => {
      const done = (outcome: SaveOutcome) => {
        child.off('message', onMessage).off('exit', onExit);
        resolve(outcome);
      };
      const onMessage = (message: unknown) => {
        if (typeof message !== 'object' || message === null || !('isSaved' in message)) return;
        done(message.isSaved === true ? 'saved' : 'failed');
      };
      const onExit = () => done('unknown');
      child.on('message', onMessage).on('exit', onExit);
      child.send({ requests }, (error) => error && done('failed'));
    });
  }

  /** Lets the process finish its current work, and waits for its end. */
  async stop(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.soon);
    const { child } = this;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const last = setTimeout(() => child.kill('SIGKILL'), DRAIN_MS);
    await ended;
    clearTimeout(last);
  }
}

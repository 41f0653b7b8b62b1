import { randomBytes } from 'node:crypto';
import { request as send } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { BEGUN, FRONT_KEY } from '@/server/http/own-front';
import { PACKED } from '@/server/http/pack';
import { log } from '@/server/log';
import { Agents } from './agents';
import { BlockedAddresses, type FailedAttempt } from './blocked-addresses';
import { type RenderedAnswer, readAnswer } from './rendered-answer';
import { RendererProcess } from './renderer-process';

const WATCH_MS = 2_000;
const PATIENCE_MS = 30_000;
/** Time limit for a render when a stale copy can be served instead. */
const HURRIED_MS = 3_000;
const START_MS = 60_000;
const LONGEST_PAUSE_MS = 5_000;
/** Time after which the death of a renderer is certainly noticed. */
const SECOND_THOUGHT_MS = 100;
const RENDER_TIMEOUT_MS = 20_000;

/** Starts and monitors the renderers, and replaces those that end, hang or grow too large. */
export class Renderers {
  readonly agents = new Agents();
  readonly blocked = new BlockedAddresses();
  /** Secret that proves to renderers that a request comes from this front. */
  readonly key = randomBytes(32).toString('hex');
  /** Hears how many seconds each complete answer of a renderer took. */
  whenRendered: (seconds: number) => void = () => undefined;
  private renderers: RendererProcess[] = [];
  private turn = 0;
  private failures = 0;
  private isStopping = false;
  private watch: NodeJS.Timeout | null = null;

  constructor(
    private readonly script: string,
    private readonly wanted: number,
    private readonly host: string,
    private readonly mostMemory: number,
  ) {}

  /** Starts all renderers; resolves when the first one serves. */
  async start(): Promise<void> {
    const started = Array.from({ length: this.wanted }, () => this.add());
    await Promise.any(started);
    this.watch = setInterval(() => this.look(), WATCH_MS);
  }

  get isReady(): boolean {
    return this.renderers.some((renderer) => renderer.isReady);
  }

  get pids(): number[] {
    return this.renderers.flatMap((renderer) => renderer.pid ?? []);
  }

  /** Bytes of memory of all renderers, as they last reported. */
  get memory(): number {
    return this.renderers.reduce((sum, renderer) => sum + renderer.memory, 0);
  }

  /**
   * Requests an address from a renderer with the front's headers only, none of a reader's. If the
   * renderer died, the request is retried, unless this address caused it. Never rejects: without
   * any renderer the answer is a 503.
   */
  async render(url: string, isHurried = false): Promise<RenderedAnswer> {
    const end = Date.now() + (isHurried ? HURRIED_MS : PATIENCE_MS);
    const failures: FailedAttempt[] = [];
    while (!this.blocked.has(url) && failures.length < 3 && Date.now() < end) {
      const renderer = await this.pick(end);
      if (!renderer) break;
      const attempt = { hasBegun: false, took: 0 };
      const asked = Date.now();
      try {
        const answer = await this.ask(renderer, url, attempt);
        this.whenRendered((Date.now() - asked) / 1000);
        return answer;
      } catch (error) {
        log.warn({ err: error, path: url.split('?', 1)[0] }, 'a renderer did not answer');
        failures.push({ ...attempt, took: Date.now() - asked });
        if (!this.blocked.mayTryAgain(url, failures)) break;
        await pause(SECOND_THOUGHT_MS);
      }
    }
    return { status: 503, headers: [], body: Buffer.alloc(0), tags: null, until: null };
  }

  /** A renderer that serves; waits for one until `end`, then returns undefined. */
  async pick(end = Date.now() + PATIENCE_MS): Promise<RendererProcess | undefined> {
    while (!this.isStopping) {
      const ready = this.renderers.filter((renderer) => renderer.isReady);
      const staying = ready.filter((renderer) => !renderer.isRetired);
      const from = staying.length > 0 ? staying : ready;
      if (from.length > 0) return from[this.turn++ % from.length];
      if (Date.now() > end) return undefined;
      await pause(50);
    }
    return undefined;
  }

  /** Lets all renderers finish, and waits for their end. */
  async stop(): Promise<void> {
    this.isStopping = true;
    if (this.watch) clearInterval(this.watch);
    for (const renderer of this.renderers) renderer.retire();
    const last = pause(10_000, undefined, { ref: false }).then(() => {
      for (const renderer of this.renderers) renderer.kill();
    });
    await Promise.race([Promise.all(this.renderers.map((each) => each.ended())), last]);
    this.agents.destroy();
  }

  private async add(): Promise<void> {
    const renderer = new RendererProcess(this.script, this.key, (ended) => this.replace(ended));
    this.renderers.push(renderer);
    try {
      await renderer.start(START_MS);
      this.failures = 0;
    } catch (error) {
      this.renderers = this.renderers.filter((each) => each !== renderer);
      renderer.kill();
      throw error;
    }
  }

  private async replace(ended: RendererProcess): Promise<void> {
    this.renderers = this.renderers.filter((renderer) => renderer !== ended);
    const isWanted = () =>
      !this.isStopping && this.renderers.filter((each) => !each.isRetired).length < this.wanted;
    while (isWanted()) {
      await pause(Math.min(100 * 2 ** this.failures++, LONGEST_PAUSE_MS));
      if (!isWanted()) return;
      await this.add().catch((error) => log.error({ err: error }, 'a renderer did not start'));
    }
  }

  /** Kills a renderer that hangs; replaces one that grew too large before it ends. */
  private look(): void {
    for (const renderer of this.renderers) {
      if (renderer.isReady && renderer.isSilent) {
        log.error({ pid: renderer.pid }, 'a renderer hangs and is replaced');
        renderer.kill();
      } else if (renderer.memory > this.mostMemory && !renderer.isRetired) {
        log.warn({ pid: renderer.pid, memory: renderer.memory }, 'a renderer grew too large');
        renderer.isRetired = true;
        this.add().then(
          () => renderer.retire(),
          () => {
            renderer.isRetired = false;
          },
        );
      }
    }
  }

  private ask(
    renderer: RendererProcess,
    path: string,
    attempt: { hasBegun: boolean },
  ): Promise<RenderedAnswer> {
    return new Promise((resolve, reject) => {
      const headers = { host: this.host, 'accept-encoding': PACKED, [FRONT_KEY]: this.key };
      const agent = this.agents.kept;
      const options = { host: '127.0.0.1', port: renderer.port, path, headers, agent };
      const request = send({ ...options, timeout: RENDER_TIMEOUT_MS }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => resolve(readAnswer(response, Buffer.concat(chunks))));
      });
      request.on('information', ({ statusCode }) => {
        if (statusCode === BEGUN) attempt.hasBegun = true;
      });
      request.on('timeout', () => request.destroy(new Error('The renderer took too long.')));
      request.on('error', reject);
      request.end();
    });
  }
}

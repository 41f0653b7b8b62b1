import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { yieldToHits } from '@/server/front/processors';
import type { Order, Outcome } from './run';

/** Runs the load generator in a separate process, so that it does not count for a server. */
export class Generator {
  private readonly child: ChildProcess;

  /** @param scripts folder of the compiled bench */
  constructor(scripts: string) {
    this.child = fork(path.join(scripts, 'worker.js'));
  }

  /** @throws Error when any response had another status than these */
  async run(order: Order, ...expected: number[]): Promise<Outcome> {
    const known = expected.length > 0 ? expected : [200];
    const outcome = await new Promise<Outcome>((resolve) => {
      this.child.once('message', (message) => resolve(message as Outcome));
      this.child.send(order);
    });
    const others = Object.keys(outcome.statuses).filter((each) => !known.includes(Number(each)));
    if (others.length > 0) {
      throw new Error(`Some answers were wrong: ${JSON.stringify(outcome.statuses)}`);
    }
    return outcome;
  }

  /** Pins it to the renderers' processor, away from hits, because readers use other machines. */
  keepAside(): void {
    yieldToHits(this.child.pid);
  }

  stop(): void {
    this.child.disconnect();
  }
}

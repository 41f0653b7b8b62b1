import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClockOrder } from './schedule-worker';

/** A period in which a process was running, with its start by both clocks. */
export interface Stretch {
  real: number;
  clock: number;
}

const PROCESSES = 2;
const LONGEST_JUMP_MS = 2_000;
/** Minimum life of a process, so that it checks the schedules at least once. */
const SHORTEST_LIFE_MS = 500;

/** Processes that run schedules, are killed at random and restarted, while the clock jumps. */
export class Processes {
  readonly stretches: Stretch[] = [];
  kills = 0;
  jumps = 0;
  private jump = 0;
  private readonly children: ChildProcess[] = [];

  constructor(
    private readonly script: string,
    private readonly file: string,
    private readonly chance: () => number,
  ) {}

  now(): number {
    return Date.now() + this.jump;
  }

  async start(): Promise<void> {
    await Promise.all(Array.from({ length: PROCESSES }, () => this.add()));
  }

  /** One random fault: kills one or all processes, or changes the clock. */
  async trouble(): Promise<void> {
    await pause(SHORTEST_LIFE_MS + this.chance() * 2_000);
    const dice = this.chance();
    if (dice < 0.2) {
      this.jump += Math.round((this.chance() * 2 - 1) * LONGEST_JUMP_MS);
      this.jumps++;
      for (const child of this.children) child.send(this.order);
      this.note();
    } else {
      const doomed = dice < 0.5 ? [...this.children] : this.children.slice(0, 1);
      await Promise.all(doomed.map((child) => this.kill(child)));
      if (doomed.length === PROCESSES) await pause(this.chance() * 800);
      await Promise.all(doomed.map(() => this.add()));
    }
  }

  async stop(): Promise<void> {
    await Promise.all([...this.children].map((child) => this.kill(child)));
  }

  private get order(): ClockOrder {
    return { file: this.file, jump: this.jump };
  }

  private note(): void {
    this.stretches.push({ real: Date.now(), clock: this.now() });
  }

  private async add(): Promise<void> {
    const child = fork(this.script);
    const isUp = once(child, 'message');
    child.send(this.order);
    await isUp;
    if (this.children.length === 0) this.note();
    this.children.push(child);
  }

  private async kill(child: ChildProcess): Promise<void> {
    this.children.splice(this.children.indexOf(child), 1);
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    this.kills++;
  }
}

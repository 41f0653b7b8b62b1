import { setTimeout as pause } from 'node:timers/promises';
import { get, textOf } from '@/bench/load/fetch';

const READERS = 2;
const PAUSE_MS = 4;
const TITLE = /Told by the bench, number (\d+)/g;

/**
 * Requests one page continuously. A response is stale if it shows only numbers lower than the one
 * committed when it was requested.
 */
export class Watch {
  /** The number committed last. */
  committed = 0;
  looks = 0;
  /** Number of stale responses. */
  late = 0;
  private isOver = false;
  private readonly readers: Promise<void>[];

  constructor(
    private readonly port: number,
    private readonly page: string,
  ) {
    this.readers = Array.from({ length: READERS }, () => this.read());
  }

  titleOf(number: number): string {
    return `Told by the bench, number ${number}`;
  }

  /** Sends one request. Returns whether the response was correct. */
  async look(): Promise<boolean> {
    const expected = this.committed;
    const text = textOf(await get(this.port, this.page));
    this.looks += 1;
    const shown = [...text.matchAll(TITLE)].map(([, number]) => Number(number));
    return Math.max(0, ...shown) >= expected;
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.readers);
  }

  private async read(): Promise<void> {
    while (!this.isOver) {
      if (!(await this.look())) this.late += 1;
      await pause(PAUSE_MS);
    }
  }
}

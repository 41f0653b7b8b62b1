import { type CopyKey, forgetCopy, keepCopy, type LocalCopy } from './local-copies';

const COPY_PAUSE_MS = 300;

/** Copies what is typed to this browser, one change after the other. */
export class CopyKeeper {
  private timer?: ReturnType<typeof setTimeout>;
  private copying: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly place: CopyKey,
    /** What is to be kept at that moment; null for nothing. */
    private readonly read: () => Omit<LocalCopy, keyof CopyKey> | null,
  ) {}

  /** Keeps a copy in a moment, or at once. */
  keep(isAtOnce: boolean): void {
    clearTimeout(this.timer);
    if (isAtOnce) this.copy();
    else this.timer = setTimeout(() => this.copy(), COPY_PAUSE_MS);
  }

  /** Takes the copy of a sitting away, unless it is newer than `edits`. */
  forget(sittingId: string, edits: number): void {
    this.queue(() => forgetCopy(this.place, sittingId, edits));
  }

  private copy(): void {
    const copy = this.read();
    if (copy) this.queue(() => keepCopy({ ...this.place, ...copy }));
  }

  /** A browser that keeps nothing (private windows, no room) must not stop anybody typing. */
  private queue(change: () => Promise<unknown>): void {
    this.copying = this.copying.then(change).catch(() => undefined);
  }
}

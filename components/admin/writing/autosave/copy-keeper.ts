import { type CopyKey, forgetCopy, keepCopy, type LocalCopy } from './local-copies';

const COPY_PAUSE_MS = 300;

/** Writes copies of the text to this browser, one after the other. */
export class CopyKeeper {
  private timer?: ReturnType<typeof setTimeout>;
  private copying: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly place: CopyKey,
    /** The copy to write at that moment; null for none. */
    private readonly read: () => Omit<LocalCopy, keyof CopyKey> | null,
  ) {}

  /** Writes a copy soon, or at once. */
  keep(isAtOnce: boolean): void {
    clearTimeout(this.timer);
    if (isAtOnce) this.copy();
    else this.timer = setTimeout(() => this.copy(), COPY_PAUSE_MS);
  }

  /** Deletes the copy of an editing session, unless it is newer than `edits`. */
  forget(sittingId: string, edits: number): void {
    this.queue(() => forgetCopy(this.place, sittingId, edits));
  }

  private copy(): void {
    const copy = this.read();
    if (copy) this.queue(() => keepCopy({ ...this.place, ...copy }));
  }

  /** A browser without storage (private windows, no space) must not prevent typing. */
  private queue(change: () => Promise<unknown>): void {
    this.copying = this.copying.then(change).catch(() => undefined);
  }
}

const EVERY_MS = 10_000;

/** Says every ten seconds how far something is. */
export class Progress {
  private count = 0;
  private bytes = 0;
  private saidAt = performance.now();

  constructor(
    private readonly of: number,
    private readonly done: string,
    private readonly say: (line: string) => void,
  ) {}

  add(bytes: number): void {
    this.count++;
    this.bytes += bytes;
    if (performance.now() - this.saidAt < EVERY_MS) return;
    this.saidAt = performance.now();
    this.say(`${this.count} of ${this.of} ${this.done}, ${megabytes([{ bytes: this.bytes }])}`);
  }
}

/** The sum of sizes, such as `12.3 MB`. */
export function megabytes(files: Iterable<{ bytes: number }>): string {
  let sum = 0;
  for (const { bytes } of files) sum += bytes;
  return `${(sum / 1e6).toFixed(1)} MB`;
}

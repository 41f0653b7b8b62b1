/** A run of `npm run torture`: tries to break a promise many times and reports results. */

/** One promise that a run tried to break. */
export interface Row {
  /** What was tried, with numbers: "50,000 saves by 50 editors in 4 processes". */
  tried: string;
  /** The promise: "silent overwrites: 0". */
  promise: string;
  /** The result in the same words: "0". */
  found: string;
  holds: boolean;
  /** Examples of failures, or remarks on this run. */
  note?: string;
}

/** Amount and place of a run. */
export interface Scale {
  isQuick: boolean;
  /** An empty folder for databases, deleted afterwards. */
  folder: string;
  /** Folder of the compiled scripts to fork, such as `x-worker.js` for `x-worker.ts`. */
  scripts: string;
  /** Seed of the run; the same seed repeats it, as far as processes allow. */
  seed: number;
}

export interface TortureRun {
  /** For `--only`. */
  name: string;
  title: string;
  run(scale: Scale): Promise<Row[]>;
}

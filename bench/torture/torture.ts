/** What a run of `npm run torture` is: it tries to break a promise, many times over, and says what it found. */

/** One promise that a run tried to break. */
export interface Row {
  /** What was tried, with its numbers: "50,000 saves by 50 editors in 4 processes". */
  tried: string;
  /** What is promised: "silent overwrites: 0". */
  promise: string;
  /** What was found, in the same words: "0". */
  found: string;
  holds: boolean;
  /** Examples of what broke, or what one has to know about this very run. */
  note?: string;
}

/** How much a run is to do, and where. */
export interface Scale {
  isQuick: boolean;
  /** An empty folder of the run's own, gone afterwards: its databases are made in here. */
  folder: string;
  /** Folder of the compiled scripts: `x-worker.ts` is `x-worker.js` there, to be forked. */
  scripts: string;
  /** A number that stands for this run's chance; the same one gives the same run, as far as processes allow. */
  seed: number;
}

export interface TortureRun {
  /** For `--only`. */
  name: string;
  title: string;
  run(scale: Scale): Promise<Row[]>;
}

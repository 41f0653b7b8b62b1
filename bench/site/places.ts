import path from 'node:path';

/** Where the bench finds and puts things; `bin/bench.mjs` has built them. */
export interface Places {
  /** The build that is measured. */
  build: string;
  /** The same pages built for Next's own full-page cache. */
  yardstick: string;
  /** Compiled scripts of the bench. */
  scripts: string;
  /** Folder for the copies of the data; emptied at the beginning. */
  work: string;
}

/** @param build folder of the build, `.build-bench` */
export function placesIn(build: string): Places {
  return {
    build,
    yardstick: path.resolve(build, 'yardstick'),
    scripts: path.resolve(build, 'bench'),
    work: path.resolve(build, 'work'),
  };
}

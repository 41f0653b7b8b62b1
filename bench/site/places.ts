import path from 'node:path';

/** Folders of the bench, prepared by `bin/bench.mjs`. */
export interface Places {
  /** The build under test. */
  build: string;
  /** The same pages built for Next's full-page cache. */
  yardstick: string;
  /** Compiled scripts of the bench. */
  scripts: string;
  /** Folder for copies of the data; emptied at the start. */
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

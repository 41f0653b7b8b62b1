import path from 'node:path';

/**
 * Every reader waits for this one thread, so its pauses matter more than its throughput. V8's
 * helper threads do not help while renderers use the other core: the main thread waits for them.
 * Collecting a small young generation takes a third of a millisecond; the default, sixteen times as
 * large, takes up to six.
 */
const SHORT_PAUSES = ['--max-semi-space-size=1', '--single-threaded-gc'];

/**
 * Node's arguments to run the front of a build.
 * @param {string} build the build's folder
 * @returns {string[]}
 */
export function frontArguments(build) {
  return [...SHORT_PAUSES, path.join(build, 'server', 'front.js')];
}

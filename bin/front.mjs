import path from 'node:path';

/**
 * What every reader waits for is one thread, so its pauses are what counts and not how much it gets done in all. V8's
 * helpers are of no use to it where renderers keep the other core busy: it waits for them. A small young generation is
 * swept in a third of a millisecond; the usual one, sixteen times as large, takes up to six.
 */
const SHORT_PAUSES = ['--max-semi-space-size=1', '--single-threaded-gc'];

/**
 * What Node is given to run the front of a build, wherever it is started.
 * @param {string} build the build's folder
 * @returns {string[]}
 */
export function frontArguments(build) {
  return [...SHORT_PAUSES, path.join(build, 'server', 'front.js')];
}

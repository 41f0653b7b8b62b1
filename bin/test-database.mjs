import { startPostgres } from './postgres.mjs';
import { findSuite, missingSentence } from './programs.mjs';
import { Stop } from './steps.mjs';

/** @type {Promise<import('./postgres.mjs').PostgresServer | null> | undefined} */
let started;

/**
 * The environment of tests: `TEST_DATABASE_URL` names a PostgreSQL, that of the environment or else
 * one that is started for the run. Without the programs the tests on it are left out, which is an
 * error where `CI` is set.
 * @param {(line: string) => void} say called when tests are left out
 * @param {boolean} [isInstalled] whether PostgreSQL is
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function testEnvironment(say, isInstalled = findSuite('postgresql') !== null) {
  if (process.env.TEST_DATABASE_URL) return process.env;
  started ??= isInstalled ? startPostgres() : nothing(say);
  const server = await started;
  return server ? { ...process.env, TEST_DATABASE_URL: server.url } : process.env;
}

/** Ends the server of the run, if one was started. */
export async function stopTestDatabase() {
  const server = await started?.catch(() => null);
  await server?.stop();
  started = undefined;
}

/** @param {(line: string) => void} say */
async function nothing(say) {
  const sentence = missingSentence(['postgresql']);
  if (process.env.CI) throw new Stop(sentence);
  say(sentence);
  return null;
}

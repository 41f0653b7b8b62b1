import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findSuite, missingSentence } from './programs.mjs';
import { Stop } from './steps.mjs';

const HOST = '127.0.0.1';
const USER = 'vitrine';
/** PostgreSQL refuses root; the first of these that exists runs it instead. */
const USERS_INSTEAD_OF_ROOT = ['postgres', 'nobody'];
const LINES_OF_LOG = 8;

const CLUSTER = [
  ...['--pgdata=data', `--username=${USER}`, '--auth=trust', '--no-sync', '--no-instructions'],
  ...['--encoding=UTF8', '--locale=C.UTF-8'],
];

/** Nothing has to outlast a crash. */
const SETTINGS = [
  ...[`listen_addresses=${HOST}`, 'unix_socket_directories=', 'max_connections=200'],
  ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'logging_collector=off'],
];

/**
 * Arguments: initdb, then postgres with its options. The server ends, and its folder is deleted,
 * when the pipe at standard input closes: also when this process is killed.
 */
const SCRIPT = `
  exec 3<&0
  if "$1" ${CLUSTER.join(' ')} >&2; then
    shift
    "$@" >&2 &
    server=$!
    exec 2>/dev/null
    { read -r end; while kill -QUIT $server; do sleep 1; done; } <&3 &
    wait $server
    kill $!
  fi
  folder=$PWD; cd / && rm -rf "$folder"`;

/**
 * @typedef {object} PostgresServer
 * @property {string} url of a database that is there already, as the superuser
 * @property {string} folder all its files
 * @property {() => Promise<void>} stop ends it at once and deletes the folder
 */

/**
 * Starts a PostgreSQL for tests on loopback, with an empty cluster in a folder of its own. It ends
 * with this process at the latest. Throws what to install, or the end of its log.
 * @param {{ port?: number }} [wish] a free one when left out
 * @returns {Promise<PostgresServer>}
 */
export async function startPostgres({ port } = {}) {
  const programs = findSuite('postgresql');
  if (!programs) throw new Stop(missingSentence(['postgresql']));
  for (let tries = 1; ; tries++) {
    const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-postgres-'));
    try {
      return await serve(programs, folder, port ?? (await freePort()));
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      // A free port may be taken by something else before the server listens.
      const mayTryAgain = port === undefined && tries < 3;
      if (!mayTryAgain || !/could not bind/.test(String(error))) throw error;
    }
  }
}

/**
 * @param {Record<string, string>} programs
 * @param {string} folder an empty one
 * @param {number} port
 * @returns {Promise<PostgresServer>}
 */
async function serve({ initdb = '', postgres = '' }, folder, port) {
  const user = otherThanRoot();
  if (user) chownSync(folder, user.uid, user.gid);
  const options = [`--port=${port}`, ...SETTINGS.map((setting) => `--${setting}`)];
  const args = [initdb, postgres, '-D', 'data', ...options];
  const { NODE_ENV, PATH } = process.env;
  const child = spawn('sh', ['-c', SCRIPT, 'sh', ...args], {
    ...user,
    cwd: folder,
    // Without the developer's PGPORT and the like; the log in English, as it is read below.
    env: { NODE_ENV, PATH, LC_ALL: 'C' },
    // Ctrl+C in a terminal is for the tests, which need the server until they have ended.
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let log = '';
  const ended = once(child, 'close').catch((/** @type {Error} */ error) => {
    log += error.message;
  });
  const isReady = new Promise((resolve) => {
    child.stderr.setEncoding('utf8').on('data', (part) => {
      log = (log + part).slice(-10_000);
      if (log.includes('ready to accept connections')) resolve(true);
    });
  });
  if (!(await Promise.race([isReady, ended.then(() => false)]))) {
    const last = log.trim().split('\n').slice(-LINES_OF_LOG).join('\n');
    throw new Stop(`PostgreSQL for tests did not start. It said last:\n${last}`);
  }
  const stop = async () => {
    child.stdin.end();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `postgres://${USER}@${HOST}:${port}/postgres`, folder, stop };
}

/** @returns {{ uid: number, gid: number } | null} null where this process is not root's */
function otherThanRoot() {
  if (process.getuid?.() !== 0) return null;
  for (const name of USERS_INSTEAD_OF_ROOT) {
    try {
      const [uid, gid] = ['-u', '-g'].map((what) =>
        Number(execFileSync('id', [what, name], { stdio: ['ignore', 'pipe', 'ignore'] })),
      );
      if (uid && gid) return { uid, gid };
    } catch {
      // There is no such user; the next may be there.
    }
  }
  throw new Stop('PostgreSQL does not run as root: add a user "postgres" and run the tests again.');
}

/** @returns {Promise<number>} */
function freePort() {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject).listen(0, HOST, () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}

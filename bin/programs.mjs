import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isProgram, run } from './processes.mjs';
import { Stop } from './steps.mjs';

/**
 * @typedef {object} Suite programs that come with one Debian package and are tested with together
 * @property {string[]} packages Debian's names
 * @property {string} tests what is left untested without them
 * @property {string[]} programs
 * @property {string} [library] a file that must be in a folder of /usr/lib too
 */

/**
 * The services among them are started by tests alone, on ports of their own.
 * @type {Record<'postgresql' | 'varnish' | 'haproxy' | 'nginx' | 'openssl' | 's3cmd' | 'rclone' | 'systemd', Suite>}
 */
export const SUITES = {
  postgresql: {
    packages: ['postgresql'],
    tests: 'the database on PostgreSQL',
    programs: ['initdb', 'postgres', 'pg_ctl', 'psql', 'pg_basebackup', 'pg_dump', 'pg_restore'],
  },
  varnish: {
    packages: ['varnish', 'varnish-modules'],
    tests: 'Varnish in front',
    programs: ['varnishd', 'varnishncsa', 'varnishadm', 'varnishlog'],
    library: 'varnish/vmods/libvmod_xkey.so',
  },
  haproxy: { packages: ['haproxy'], tests: 'HAProxy before two fronts', programs: ['haproxy'] },
  nginx: { packages: ['nginx'], tests: 'nginx with TLS in front', programs: ['nginx'] },
  openssl: { packages: ['openssl'], tests: 'certificates and keys', programs: ['openssl'] },
  s3cmd: { packages: ['s3cmd'], tests: 'a bucket of media read by s3cmd', programs: ['s3cmd'] },
  rclone: { packages: ['rclone'], tests: 'a bucket of media read by rclone', programs: ['rclone'] },
  systemd: {
    packages: ['systemd'],
    tests: 'the units of systemd',
    programs: ['systemd-analyze'],
  },
};

/** @typedef {keyof typeof SUITES} SuiteName */

/** The folders of PostgreSQL on Debian, newest version first. */
const POSTGRES = [18, 17, 16, 15].map((version) => `/usr/lib/postgresql/${version}/bin`);
const SYSTEM = ['/usr/bin', '/usr/sbin', '/usr/local/bin', '/usr/local/sbin', '/bin', '/sbin'];
const NO_SERVICES = '/usr/sbin/policy-rc.d';

/**
 * Finds the programs of a suite; those of PostgreSQL all come from one folder, so from one version.
 * @param {SuiteName} name
 * @param {string[]} [folders] where to look, first of all
 * @returns {Record<string, string> | null} the path of each program; null when one is missing
 */
export function findSuite(name, folders = searched(name)) {
  const { programs, library } = SUITES[name];
  if (library && !isInLibraries(library)) return null;
  const places = name === 'postgresql' ? folders.map((folder) => [folder]) : [folders];
  for (const place of places) {
    const paths = programs.map((program) => [
      program,
      place.map((folder) => path.join(folder, program)).find(isProgram),
    ]);
    if (paths.every(([, file]) => file)) return Object.fromEntries(paths);
  }
  return null;
}

/** @returns {SuiteName[]} the suites that this machine lacks */
export function missingSuites() {
  const names = /** @type {SuiteName[]} */ (Object.keys(SUITES));
  return names.filter((name) => findSuite(name) === null);
}

/**
 * Which tests are left out, and what to install.
 * @param {SuiteName[]} names at least one
 */
export function missingSentence(names) {
  const suites = names.map((name) => SUITES[name]);
  const packages = suites.flatMap(({ packages }) => packages).join(' ');
  const tests = suites.map(({ tests }) => tests).join(', ');
  return `Left out are the tests of ${tests}: install these programs (on Debian, as root: apt-get install ${packages}) and run the tests again.`;
}

/**
 * Finds the programs that tests run beside ours, and installs missing ones where this user may, on
 * Debian. It leaves no service running.
 * @param {(line: string) => void} say called before an installation and when something is missing
 * @returns {Promise<SuiteName[]>} what is still missing
 */
export async function ensurePrograms(say) {
  const missing = missingSuites();
  if (missing.length > 0 && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const packages = missing.flatMap((name) => SUITES[name].packages);
    say(`Installing ${packages.join(', ')} with apt-get, for tests (a minute or two)`);
    const problem = await install(packages);
    if (problem) say(problem);
  }
  const left = missingSuites();
  if (left.length > 0) say(missingSentence(left));
  return left;
}

/**
 * @param {string[]} packages
 * @returns {Promise<string>} what went wrong, in apt-get's last words; empty when it worked
 */
async function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const lock = ['-o', 'DPkg::Lock::Timeout=300'];
  const restore = withoutServices();
  try {
    await run('apt-get', [...lock, 'update'], { env, show: 'nothing' });
    const args = [...lock, 'install', '-y', '--no-install-recommends', ...packages];
    const { code, output, signalled } = await run('apt-get', args, { env, show: 'nothing' });
    if (signalled) throw new Stop('The tests were stopped.', 130);
    if (code !== 0) return `apt-get failed: ${output.trim().split('\n').at(-1)}`;
    if (existsSync('/run/systemd/system')) {
      const units = packages.filter((name) => /^(postgresql|varnish|haproxy|nginx)$/.test(name));
      await run('systemctl', ['disable', ...units], { show: 'nothing' });
    }
    return '';
  } finally {
    restore();
  }
}

/**
 * Debian starts a service when its package is installed, unless this file forbids it.
 * @param {string} [rule] the file; one that is there already stays
 * @returns {() => void} allows it again
 */
export function withoutServices(rule = NO_SERVICES) {
  if (existsSync(rule)) return () => {};
  writeFileSync(rule, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  return () => rmSync(rule, { force: true });
}

/** @param {SuiteName} name */
function searched(name) {
  const known = [...SYSTEM, ...(process.env.PATH ?? '').split(path.delimiter)];
  return name === 'postgresql' ? [...POSTGRES, ...known] : known;
}

/** @param {string} file its folder is named for the processor, such as x86_64-linux-gnu */
function isInLibraries(file) {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib') : [];
  return folders.some((folder) => existsSync(path.join('/usr/lib', folder, file)));
}

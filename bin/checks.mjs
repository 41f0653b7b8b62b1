import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { readEnvironment } from './environment.mjs';
import { Stop } from './steps.mjs';

/**
 * Refuses a Node that is too old.
 * @param {string} [version] `20.20.2`
 * @returns {string} the version
 */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Stop(
      `Vitrine needs Node 20.19 or newer and this is Node ${version}: install a current one from https://nodejs.org or with your version manager (nvm install 22).`,
    );
  }
  return version;
}

/**
 * Reads the settings from the environment; throws one Stop that names every invalid variable.
 * @param {Record<string, string | undefined>} env
 * @param {string} root the project's folder
 */
export function checkEnvironment(env, root) {
  const { settings, problems } = readEnvironment(env, root);
  if (problems.length > 0) throw new Stop(problems.join('\n'));
  return settings;
}

/**
 * Checks that the port is free by listening on it for a moment.
 * @param {string} host
 * @param {number} port
 * @param {number} [patience] milliseconds to wait for a site that is just stopping there
 */
export async function checkPort(host, port, patience = 3000) {
  const until = performance.now() + patience;
  const addresses = host === 'localhost' ? ['127.0.0.1', '::1'] : [host];
  for (const address of addresses) {
    let code = await tryToListen(address, port);
    while (code === 'EADDRINUSE' && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      code = await tryToListen(address, port);
    }
    const noSuchFamily = host === 'localhost' && address === '::1' && code !== 'EADDRINUSE';
    if (code !== null && !noSuchFamily) throw new Stop(portSentence(code, host, port));
  }
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | null>} the system's error code, or null when it worked
 */
function tryToListen(host, port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => {
      resolve('code' in error ? String(error.code) : error.message);
    });
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/**
 * @param {string} code
 * @param {string} host
 * @param {number} port
 */
function portSentence(code, host, port) {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program: stop that one, or choose another port, for example PORT=${port < 65535 ? port + 1 : 3000} npm start.`;
    case 'EACCES':
      return `This user may not listen on port ${port}: choose a port above 1023 with PORT and put a web server in front.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST is "${host}", which is not an address of this machine: use localhost, 0.0.0.0 for every address, or one of its own.`;
    default:
      return `Listening at ${host}, port ${port}, failed (${code}): choose others with HOST and PORT.`;
  }
}

/**
 * Creates the data folder, closed to other users, and checks that it is writable.
 * @param {string} folder absolute path
 */
export function checkDataFolder(folder) {
  const probe = path.join(folder, `.write-test-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(probe, 'vitrine', { flag: 'wx' });
    rmSync(probe);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Stop(folderSentence(code, folder));
  }
}

/**
 * @param {string} code
 * @param {string} folder
 */
function folderSentence(code, folder) {
  switch (code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return `The data folder ${folder} cannot be made because a file is in its place: move that file, or name another folder with DATA_DIR.`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk with the data folder ${folder} is full: make room, or name another folder with DATA_DIR.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `The data folder ${folder} cannot be written by this user: give the user that right, or name another folder with DATA_DIR.`;
    default:
      return `The data folder ${folder} cannot be written (${code}): name another one with DATA_DIR.`;
  }
}

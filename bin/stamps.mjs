import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

// Sources of a build. The sample in content/ is not included because it is read at run time.
const sourceFolders = [
  ...['app', 'auth', 'cache', 'cli', 'components', 'db', 'domain', 'i18n', 'public', 'server'],
];
const sourceFiles = [
  ...['package.json', 'package-lock.json'],
  ...['bin/build.mjs', 'bin/bundle.mjs', 'bin/compile-hints.mjs'],
];
const configFile = /^(tsconfig.*\.json|[a-z]+\.config\.(ts|mts|mjs|js|cjs))$/;
const testConfig = /^(vitest|playwright|drizzle)\.config\./;
const ownTest = /\.test\.tsx?$/;

/**
 * The hash of a build's sources: names and contents, not modification times.
 * @param {string} root the project's folder
 * @returns {string} hexadecimal
 */
export function sourceStamp(root) {
  const hash = createHash('sha256');
  for (const file of sourceList(root)) {
    const content = readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @returns {string[]} paths with slashes, sorted
 */
function sourceList(root) {
  const configs = readdirSync(root).filter(
    (name) => configFile.test(name) && !testConfig.test(name),
  );
  const single = [...sourceFiles, ...configs].filter((file) => existsSync(path.join(root, file)));
  return [...single, ...sourceFolders.flatMap((folder) => filesUnder(root, folder))].sort();
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function filesUnder(root, folder) {
  // The build itself copies the fonts there.
  if (folder === 'public/fonts' || !existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(root, file);
    return entry.isFile() && !ownTest.test(file) ? [file] : [];
  });
}

/**
 * The stamp kept in a file.
 * @param {string} file
 * @returns {string | null} null when there is none
 */
export function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

/**
 * @param {string} file its folder is created if missing
 * @param {string} stamp
 */
export function writeStamp(file, stamp) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${stamp}\n`);
}

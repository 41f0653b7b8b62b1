import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder with the loaded sample archive that test servers get their copies from; named by all that it is made of.
 * @param {string} build folder of the build
 */
export function sampleFolder(build) {
  return path.resolve(build, `sample-${contentStamp(build)}`);
}

/** @param {string} build */
function contentStamp(build) {
  const hash = createHash('sha256');
  for (const folder of ['content', 'drizzle']) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      hash.update(file).update(readFileSync(file));
    }
  }
  hash.update(readFileSync(path.join(build, 'server/vitrine.js')));
  return hash.digest('hex').slice(0, 16);
}

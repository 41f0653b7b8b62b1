import path from 'node:path';
import { root } from './processes.mjs';
import { Stop } from './steps.mjs';

const entries = {
  front: 'server/front/main.ts',
  renderer: 'server/renderer/main.ts',
  jobs: 'server/jobs/main.ts',
  vitrine: 'cli/vitrine.ts',
  images: 'server/images/main.ts',
  word: 'server/word/main.ts',
};

/** @type {(keyof typeof entries)[]} */
const ALL = ['front', 'renderer', 'jobs', 'vitrine', 'images', 'word'];

/**
 * Compiles what runs outside Next into `<out>/server/<name>.js`; packages stay in node_modules.
 * @param {string} out a folder of the project, `.build`
 * @param {(keyof typeof entries)[]} [names] all of them when left out
 */
export async function bundle(out, names = ALL) {
  const { build, stop } = await import('esbuild');
  try {
    await build({
      absWorkingDir: root,
      entryPoints: names.map((name) => ({ in: entries[name], out: name })),
      outdir: path.join(out, 'server'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      alias: { '@': root },
      jsx: 'automatic',
      sourcemap: true,
      logLevel: 'warning',
    });
  } catch {
    throw new Stop('The server could not be compiled; the errors above say where.');
  } finally {
    // Otherwise esbuild's service would run as long as the site.
    await stop();
  }
}

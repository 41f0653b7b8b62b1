import { rmSync } from 'node:fs';
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
  logo: 'server/logo/main.ts',
};

/** @type {(keyof typeof entries)[]} */
const ALL = ['front', 'renderer', 'jobs', 'vitrine', 'images', 'word', 'logo'];

/**
 * Compiles the optional scripts of readers' pages into `<out>/reader`: suggestions, and the viewer
 * of pages of images. Their names change with their content, so that they may be kept for ever.
 * @param {string} out a folder of the project, `.build`
 */
export async function bundleReaderScript(out) {
  const folder = path.join(out, 'reader');
  rmSync(path.resolve(root, folder), { recursive: true, force: true });
  await compile({
    entryPoints: [
      { in: 'components/search/suggestions.client.ts', out: 'suggest' },
      { in: 'components/images/viewer.client.ts', out: 'view' },
    ],
    entryNames: '[name]-[hash]',
    outdir: folder,
    format: 'iife',
    target: ['es2020', 'safari15'],
    minify: true,
  });
}

/**
 * Compiles what runs outside Next into `<out>/server/<name>.js`; packages stay in node_modules.
 * @param {string} out a folder of the project, `.build`
 * @param {(keyof typeof entries)[]} [names] all of them when left out
 */
export async function bundle(out, names = ALL) {
  await compile({
    entryPoints: names.map((name) => ({ in: entries[name], out: name })),
    outdir: path.join(out, 'server'),
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    sourcemap: true,
  });
}

/** @param {import('esbuild').BuildOptions} options */
async function compile(options) {
  const { build, stop } = await import('esbuild');
  try {
    await build({
      absWorkingDir: root,
      bundle: true,
      alias: { '@': root },
      logLevel: 'warning',
      ...options,
    });
  } catch {
    throw new Stop('The server could not be compiled; the errors above say where.');
  } finally {
    // Otherwise esbuild's service would run as long as the site.
    await stop();
  }
}

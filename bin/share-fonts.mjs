import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './processes.mjs';

const SCRIPTS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'];
const WEIGHTS = [500, 800];

/** Fontconfig's own file: only the fonts beside it, wherever the build lies. */
const CONFIGURATION = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">.</dir></fontconfig>
`;

/**
 * Unpacks the fonts of share images, because the program that sets their words reads no WOFF.
 * @param {string} folder is made anew
 */
export async function makeShareFonts(folder) {
  const { default: woff } = await import('wawoff2');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of fontFiles()) {
    const unpacked = await woff.decompress(readFileSync(file));
    writeFileSync(path.join(folder, `${path.basename(file, '.woff2')}.ttf`), unpacked);
  }
  writeFileSync(path.join(folder, 'fonts.conf'), CONFIGURATION);
}

function fontFiles() {
  const filesOf = (/** @type {string} */ name) => path.join(root, 'node_modules', name, 'files');
  const named = (/** @type {string} */ family, /** @type {string[]} */ scripts) =>
    scripts.flatMap((script) =>
      WEIGHTS.map((weight) =>
        path.join(filesOf(`@fontsource/${family}`), `${family}-${script}-${weight}-normal.woff2`),
      ),
    );
  const han = filesOf('@fontsource-variable/noto-sans-sc');
  return [
    ...named('piazzolla', SCRIPTS),
    ...named('vazirmatn', ['arabic', 'latin']),
    ...readdirSync(han)
      .filter((name) => name.endsWith('.woff2'))
      .map((name) => path.join(han, name)),
  ];
}

import { copyFileSync, existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bundle, bundleReaderScript } from './bundle.mjs';
import { hintCompilation } from './compile-hints.mjs';
import { root, run, toolPath, withHeartbeat } from './processes.mjs';
import { makeShareFonts } from './share-fonts.mjs';
import { readStamp, sourceStamp, writeStamp } from './stamps.mjs';
import { announcer, runCommand, Stop } from './steps.mjs';

const fonts = {
  piazzolla: [
    'piazzolla-latin-400-normal',
    'piazzolla-latin-ext-400-normal',
    'piazzolla-latin-800-normal',
    'piazzolla-latin-ext-800-normal',
    'piazzolla-cyrillic-800-normal',
  ],
  vazirmatn: ['vazirmatn-arabic-700-normal'],
};

/**
 * Whether a build is complete and up to date with the sources.
 * @param {string} out a folder of the project, `.build`
 */
export function isBuilt(out) {
  const programs = ['front', 'renderer', 'jobs', 'vitrine', 'images', 'word', 'logo'];
  const needed = [
    'next/BUILD_ID',
    'share-fonts/fonts.conf',
    ...programs.map((name) => `server/${name}.js`),
  ];
  const complete = needed.every((file) => existsSync(path.join(root, out, file)));
  return complete && readStamp(path.join(root, out, 'stamp')) === sourceStamp(root);
}

/**
 * Builds the site: fonts, those of share images in `<out>/share-fonts`, Next's pages in `<out>/next`, the script of readers' pages in
 * `<out>/reader`, the server in `<out>/server`, and the stamp of the sources in `<out>/stamp`, written last, so that an interrupted build counts as none.
 * @param {{ out?: string, quiet?: boolean, detail?: (line: string) => void }} [options] `quiet`
 * hides Next's output unless it fails; `detail` then gets a line every ten seconds
 */
export async function build({ out = '.build', quiet = false, detail = () => {} } = {}) {
  // Computed first, so that a file saved during the build causes another build.
  const stamp = sourceStamp(root);
  rmSync(path.join(root, out, 'stamp'), { force: true });
  copyFonts();
  await makeShareFonts(path.join(root, out, 'share-fonts'));
  await bundle(out);
  const { code, output, signalled } = await withHeartbeat(detail, 'building', () =>
    run(process.execPath, [toolPath('next'), 'build'], {
      env: buildEnvironment(out),
      show: quiet ? 'nothing' : 'all',
    }),
  );
  if (signalled) throw new Stop('The build was stopped.', 130);
  if (code !== 0) {
    process.stderr.write(output);
    throw new Stop('The pages could not be built; the errors above say where.');
  }
  await bundleReaderScript(out);
  hintCompilation(path.join(root, out, 'next', 'static', 'chunks'));
  writeStamp(path.join(root, out, 'stamp'), stamp);
}

/**
 * @param {string} out
 * @returns {NodeJS.ProcessEnv}
 */
function buildEnvironment(out) {
  return {
    ...process.env,
    NODE_ENV: 'production',
    BUILD_DIR: out,
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

/** Copies the fonts that the style sheets name to public/fonts. */
export function copyFonts() {
  const folder = path.join(root, 'public', 'fonts');
  mkdirSync(folder, { recursive: true });
  for (const [family, names] of Object.entries(fonts)) {
    for (const name of names) {
      const file = path.join(root, 'node_modules', '@fontsource', family, 'files', `${name}.woff2`);
      if (!existsSync(file))
        throw new Stop(`The font ${name} is missing from @fontsource/${family}.`);
      copyFileSync(file, path.join(folder, `${name}.woff2`));
    }
  }
}

if (realpathSync(process.argv[1] ?? '.') === path.join(root, 'bin', 'build.mjs')) {
  await runCommand(async () => {
    const voice = announcer();
    voice.say('Building the site');
    await build();
    voice.say('Built');
    return 0;
  });
}

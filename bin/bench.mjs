import path from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { build, isBuilt } from './build.mjs';
import { checkNode } from './checks.mjs';
import { ensurePackages } from './install.mjs';
import { root, run } from './processes.mjs';
import { announcer, runCommand, Stop } from './steps.mjs';
import { buildYardstick } from './yardstick.mjs';

const out = '.build-bench';
const scripts = {
  main: 'bench/main.ts',
  worker: 'bench/load/worker.ts',
  coverage: 'bench/process/coverage.ts',
  'bare-server': 'bench/site/bare-server.ts',
};

await runCommand(async () => {
  const args = process.argv.slice(2);
  const voice = announcer();
  checkNode();
  await ensurePackages(voice);
  // Allows a build that is older than the sources, for work on the bench itself.
  const asItIs = args.includes('--built');
  if (!asItIs && !isBuilt(out)) {
    voice.say('Building the site (about a minute)');
    await build({ out, quiet: true, detail: voice.detail });
  }
  if (!asItIs) {
    voice.say('Building the yardstick: the same pages for `next start`');
    await buildYardstick(path.join(out, 'yardstick'));
  }
  await compile();
  const wanted = args.filter((arg) => arg !== '--built');
  const env = { ...process.env, CHROMIUM_PATH: await ensureBrowser(voice.say) };
  const { code } = await run(process.execPath, [path.join(out, 'bench', 'main.js'), ...wanted], {
    env,
  });
  return code;
});

async function compile() {
  const esbuild = await import('esbuild');
  try {
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: Object.entries(scripts).map(([name, file]) => ({ in: file, out: name })),
      outdir: path.join(out, 'bench'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      alias: { '@': root },
      sourcemap: true,
      logLevel: 'warning',
    });
  } catch {
    throw new Stop('The bench could not be compiled; the errors above say where.');
  } finally {
    await esbuild.stop();
  }
}

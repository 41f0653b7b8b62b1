import { readdirSync } from 'node:fs';
import path from 'node:path';
import { checkNode } from './checks.mjs';
import { ensurePackages } from './install.mjs';
import { root, run } from './processes.mjs';
import { announcer, runCommand, Stop } from './steps.mjs';

const sources = 'bench/torture';
const out = '.build-torture';

await runCommand(async () => {
  checkNode();
  await ensurePackages(announcer());
  await compile();
  const args = process.argv.slice(2);
  const { code } = await run(process.execPath, [path.join(out, 'main.js'), ...args]);
  return code;
});

/** Compiles the runs, and every `*-worker.ts` as a separate script for runs that fork processes. */
async function compile() {
  const files = readdirSync(path.join(root, sources));
  const scripts = ['main.ts', ...files.filter((file) => file.endsWith('-worker.ts'))];
  const esbuild = await import('esbuild');
  try {
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: scripts.map((file) => `${sources}/${file}`),
      outdir: out,
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
    throw new Stop('The torture could not be compiled; the errors above say where.');
  } finally {
    await esbuild.stop();
  }
}

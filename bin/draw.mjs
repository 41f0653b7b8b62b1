/** Draws the sample's images anew, for work on the sample: `npm run draw`. */
import path from 'node:path';
import { ensurePackages } from './install.mjs';
import { root, run } from './processes.mjs';
import { announcer, runCommand } from './steps.mjs';

await runCommand(async () => {
  await ensurePackages(announcer());
  const esbuild = await import('esbuild');
  const outfile = path.join(root, '.build-draw', 'draw.js');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['draw/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    alias: { '@': root },
    logLevel: 'warning',
  });
  const { code } = await run(process.execPath, [outfile]);
  return code;
});

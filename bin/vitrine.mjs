#!/usr/bin/env node
import path from 'node:path';
import { isBuilt } from './build.mjs';
import { bundle } from './bundle.mjs';
import { checkEnvironment, checkNode } from './checks.mjs';
import { childEnvironment } from './environment.mjs';
import { ensurePackages } from './install.mjs';
import { root, run } from './processes.mjs';
import { announcer, runCommand } from './steps.mjs';

// The command's own words go to standard output and may be piped, so ours go to the other one.
const voice = announcer(process.stderr);

await runCommand(async () => {
  checkNode();
  const settings = checkEnvironment(process.env, root);
  await ensurePackages({
    ...voice,
    say: (line) => line.startsWith('Installing') && voice.say(line),
  });
  const command = path.join(root, await compiledIn(), 'server', 'vitrine.js');
  const env = {
    ...childEnvironment(settings, process.env, 'production'),
    INIT_CWD: process.env.INIT_CWD ?? process.cwd(),
  };
  return (await run(process.execPath, [command, ...process.argv.slice(2)], { env })).code;
});

/**
 * The build that holds the command. A stale one may be serving readers at this moment, so it is left
 * alone and the command alone is compiled beside it.
 */
async function compiledIn() {
  if (isBuilt('.build')) return '.build';
  await bundle('.build-command', ['vitrine']);
  return '.build-command';
}

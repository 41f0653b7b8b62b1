#!/usr/bin/env node
import path from 'node:path';
import { isBuilt } from './build.mjs';
import { bundle } from './bundle.mjs';
import { checkEnvironment, checkNode } from './checks.mjs';
import { childEnvironment } from './environment.mjs';
import { ensurePackages } from './install.mjs';
import { root, run } from './processes.mjs';
import { announcer, runCommand } from './steps.mjs';

// Standard output belongs to the command and may be piped, so progress goes to standard error.
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
 * The build with the command. A stale build may be serving readers, so it is not replaced and only
 * the command is compiled next to it.
 */
async function compiledIn() {
  if (isBuilt('.build')) return '.build';
  await bundle('.build-command', ['vitrine']);
  return '.build-command';
}

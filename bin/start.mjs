import path from 'node:path';
import { build, isBuilt } from './build.mjs';
import { checkDataFolder, checkEnvironment, checkNode, checkPort } from './checks.mjs';
import { childEnvironment } from './environment.mjs';
import { frontArguments } from './front.mjs';
import { ensurePackages } from './install.mjs';
import { root, run } from './processes.mjs';
import { announcer, runCommand, Stop } from './steps.mjs';

const out = path.join(root, '.build');

await runCommand(async () => {
  const voice = announcer();
  voice.say(`Node ${checkNode()}`);
  const settings = checkEnvironment(process.env, root);
  voice.say(`Settings: the site at ${settings.siteUrl}, the data in ${settings.dataDir}`);
  await checkPort(settings.host, settings.port);
  voice.say(`Port ${settings.port} is free`);
  checkDataFolder(settings.dataDir);
  voice.say('The data folder can be written');
  await ensurePackages(voice);
  await ensureBuild(voice);
  voice.say('Preparing the data');
  const env = { ...childEnvironment(settings, process.env, 'production'), BUILD_DIR: '.build' };
  const setup = await run(process.execPath, [path.join(out, 'server', 'vitrine.js'), 'setup'], {
    env,
  });
  if (setup.signalled) return 130;
  if (setup.code !== 0) throw new Stop('The data could not be prepared; the reason stands above.');
  voice.say('Starting the site');
  const site = await run(process.execPath, frontArguments(out), { env });
  return site.code;
});

/** @param {import('./steps.mjs').Voice} voice */
async function ensureBuild(voice) {
  if (isBuilt('.build')) {
    voice.say('The build is up to date');
    return;
  }
  voice.say('Building the site (about a minute)');
  await build({ quiet: true, detail: voice.detail });
}

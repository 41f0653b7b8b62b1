import { existsSync, watch } from 'node:fs';
import path from 'node:path';
import { copyFonts } from './build.mjs';
import { bundle } from './bundle.mjs';
import { checkDataFolder, checkEnvironment, checkNode, checkPort } from './checks.mjs';
import { childEnvironment } from './environment.mjs';
import { ensurePackages } from './install.mjs';
import { root, run } from './processes.mjs';
import { makeShareFonts } from './share-fonts.mjs';
import { announcer, runCommand, Stop } from './steps.mjs';

const out = '.build-dev';
const server = path.join(root, out, 'server');
const voice = announcer();
/** @type {import('node:child_process').ChildProcess | null} */
let renderer = null;
let restarting = false;

await runCommand(async () => {
  checkNode();
  const settings = checkEnvironment(process.env, root);
  await checkPort(settings.host, settings.port);
  checkDataFolder(settings.dataDir);
  await ensurePackages(voice);
  copyFonts();
  await makeShareFonts(path.join(root, out, 'share-fonts'));
  await bundle(out, ['renderer', 'vitrine', 'images', 'logo']);
  const env = {
    ...childEnvironment(settings, process.env, 'development'),
    BUILD_DIR: out,
    VITRINE_DEV: '1',
  };
  voice.say('Preparing the data');
  const setup = await run(process.execPath, [path.join(server, 'vitrine.js'), 'setup'], { env });
  if (setup.signalled) return 130;
  if (setup.code !== 0) throw new Stop('The data could not be prepared; the reason stands above.');
  const stopWatching = watchServer();
  try {
    return await serve(env);
  } finally {
    stopWatching();
  }
});

/**
 * Runs the renderer, and again after each change that the watcher has compiled.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code
 */
async function serve(env) {
  for (;;) {
    voice.say('Starting the renderer');
    const ended = await run(process.execPath, [path.join(server, 'renderer.js')], {
      env,
      started: (child) => {
        renderer = child;
      },
    });
    renderer = null;
    if (ended.signalled || !restarting) return ended.code;
    restarting = false;
  }
}

/**
 * Next reloads pages by itself; this compiles and restarts what runs outside Next.
 * @returns {() => void} stops watching
 */
function watchServer() {
  /** @type {NodeJS.Timeout | undefined} */
  let soon;
  const folders = ['server', 'cli'].filter((name) => existsSync(path.join(root, name)));
  const watchers = folders.map((folder) =>
    watch(path.join(root, folder), { recursive: true }, () => {
      clearTimeout(soon);
      soon = setTimeout(() => void recompile(), 200);
    }),
  );
  return () => {
    clearTimeout(soon);
    for (const watcher of watchers) watcher.close();
  };
}

async function recompile() {
  try {
    await bundle(out, ['renderer', 'vitrine', 'images', 'logo']);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    voice.say(`${error.message} The renderer goes on as it was.`);
    return;
  }
  restarting = renderer !== null;
  renderer?.kill('SIGTERM');
}

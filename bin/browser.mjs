import { existsSync } from 'node:fs';
import path from 'node:path';
import { isProgram, root, run, toolPath } from './processes.mjs';
import { Stop } from './steps.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
// The tests need fonts for seven languages, which a minimal system lacks.
const debianPackages = ['chromium', 'fonts-noto-core', 'fonts-noto-cjk'];

/**
 * Finds the browser for the end-to-end tests, or installs one.
 * @param {(line: string) => void} say called before an installation
 * @param {string[]} [preferred] names of programs to use instead, if one is installed
 * @returns {Promise<string>} path of the program
 */
export async function ensureBrowser(say, preferred = []) {
  const given = process.env.CHROMIUM_PATH;
  if (given && !isProgram(given)) {
    throw new Stop(`CHROMIUM_PATH is "${given}", but must be the path of a Chromium program.`);
  }
  const found = given || findProgram([...preferred, ...names]);
  if (found) return found;
  const own = await playwrightsOwn();
  if (existsSync(own)) return own;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    say('Installing Chromium and fonts with apt-get (a minute or two)');
    await run('apt-get', ['update'], { show: 'nothing' });
    await run('apt-get', ['install', '-y', '--no-install-recommends', ...debianPackages], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      show: 'nothing',
    });
    const system = findProgram(names);
    if (system) return system;
  }
  say('Installing Playwright’s Chromium (a minute or two)');
  const { output } = await run(
    process.execPath,
    [toolPath('@playwright/test', 'playwright'), 'install', 'chromium'],
    { show: 'nothing' },
  );
  if (existsSync(own)) return own;
  process.stderr.write(output);
  throw new Stop('No Chromium could be installed: install one and name it with CHROMIUM_PATH.');
}

/** @param {string[]} names */
function findProgram(names) {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(path.delimiter)];
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return candidates.find(isProgram);
}

async function playwrightsOwn() {
  const ask = "import('@playwright/test').then((m) => console.log(m.chromium.executablePath()))";
  const { output } = await run(process.execPath, ['--eval', ask], { show: 'nothing' });
  return path.resolve(root, output.trim().split('\n').at(-1) || 'no-chromium');
}

/**
 * Serves the test build on a copy of the sample archive, which is made once per content and program
 * because the sizes of its images take long to make.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { frontArguments } from '../../bin/front.mjs';

const build = process.env.BUILD_DIR || '.build-test';
const port = process.env.PORT || '4310';
const data = path.resolve(build, 'data');
const template = path.resolve(build, `sample-${contentStamp()}`);
/** Points tests with separate servers to the same sample. */
const current = path.resolve(build, 'sample');
const env = {
  ...process.env,
  BUILD_DIR: build,
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  PORT: port,
  SITE_URL: `http://127.0.0.1:${port}`,
  SAMPLE: 'archive',
};

if (!existsSync(path.join(template, 'done'))) {
  rmSync(template, { recursive: true, force: true });
  run(['setup'], template);
  cpSync(path.join(build, 'stamp'), path.join(template, 'done'));
}
rmSync(current, { force: true });
symlinkSync(template, current);
rmSync(data, { recursive: true, force: true });
cpSync(template, data, { recursive: true });

const front = spawn(process.execPath, frontArguments(build), {
  env: { ...env, DATA_DIR: data, LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' },
  stdio: 'inherit',
});
front.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => front.kill('SIGTERM'));

/** @param {string[]} words @param {string} folder */
function run(words, folder) {
  execFileSync(process.execPath, [path.join(build, 'server/vitrine.js'), ...words], {
    env: { ...env, DATA_DIR: folder },
    stdio: 'inherit',
  });
}

function contentStamp() {
  const hash = createHash('sha256');
  for (const folder of ['content', 'drizzle']) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      hash.update(file).update(readFileSync(file));
    }
  }
  hash.update(readFileSync(path.join(build, 'server/vitrine.js')));
  return hash.digest('hex').slice(0, 16);
}

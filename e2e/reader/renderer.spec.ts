/** The gate: of a renderer behind a front, which trusts that front alone, and of one without a front. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ask } from '../support/http';
import { freePort } from '../support/own-server';
import { BUILD, HOST } from '../support/site';
import { expect, test } from '../support/test';

const KEY = 'k'.repeat(64);
const SCRIPT = path.resolve(BUILD, 'server/renderer.js');

let renderer: ChildProcess;
let port: number;

async function environment() {
  port = await freePort();
  return {
    ...process.env,
    ...{ BUILD_DIR: BUILD, DATA_DIR: realpathSync(path.join(BUILD, 'sample')), HOST },
    ...{ PORT: String(port), RENDERER_PORT: String(port), RENDERER_KEY: KEY },
    ...{ SITE_URL: `http://${HOST}:${port}`, LOG_LEVEL: 'fatal' },
    NODE_ENV: 'production' as const,
  };
}

test.afterEach(async () => {
  const ended = once(renderer, 'exit');
  renderer.kill('SIGKILL');
  await ended;
});

const post = (address: string, headers: Record<string, string>) =>
  ask(address, { method: 'POST', port, headers: { 'content-length': '0', ...headers } });

test('A renderer behind a front answers nobody else', async () => {
  renderer = fork(SCRIPT, {
    env: await environment(),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await expect
    .poll(async () => (await ask('/readyz', { port }).catch(() => null))?.status)
    .toBe(200);
  const wrong: Record<string, string>[] = [
    {},
    { 'x-vitrine-front': '' },
    { 'x-vitrine-front': 'x'.repeat(64) },
  ];
  for (const headers of wrong) {
    for (const address of ['/en', '/admin', '/media/aa/x.png', '/error.css']) {
      expect((await ask(address, { port, headers })).status, address).toBe(403);
    }
    expect((await post('/admin', headers)).status).toBe(403);
  }
  expect((await ask('/en', { port, headers: { 'x-vitrine-front': KEY } })).status).toBe(200);
});

test('A renderer without a front has the gate of one', async () => {
  renderer = spawn(process.execPath, [SCRIPT], { env: await environment(), stdio: 'ignore' });
  for (let tries = 0; tries < 300; tries++) {
    if ((await ask('/readyz', { port }).catch(() => null))?.status === 200) break;
    await pause(100);
  }
  const answers: [address: string, status: number, location?: string][] = [
    ['/en', 200],
    ['/error.css', 200],
    ['/nothing.php', 404],
    ['/media/aa/nothing.png', 404],
    ['/EN', 308, '/en'],
    ['/topics/communism', 307, '/en/topics/communism'],
    ['/', 307, '/en'],
  ];
  for (const [address, status, location] of answers) {
    const answer = await ask(address, { port, headers: { 'accept-language': 'en' } });
    expect([address, answer.status, answer.headers.location]).toEqual([address, status, location]);
  }
  const forged = { 'sec-fetch-site': 'cross-site' };
  for (const address of ['/admin', '/en', '/error.css']) {
    expect((await post(address, forged)).status, address).toBe(403);
  }
  expect((await post('/en', { 'sec-fetch-site': 'same-origin' })).status).toBe(405);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Medium } from '@/domain/media/media';
import { Files } from './files';
import { answerAtGate, type Gate } from './gate';
import { targetOf } from './request-target';

const SITE = 'http://archive.example';
const REDIRECTS: Record<string, string> = { '/strike': '/en/topics/strike', '/de-opstand': '/nl' };

let folder: string;
let server: Server;
let asked: string[];
let icon: Medium | null;
let files: Files;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'vitrine-gate-'));
  writeFileSync(path.join(folder, 'words.txt'), 'words');
  asked = [];
  icon = null;
  files = new Files(folder, folder);
  const gate: Gate = {
    siteUrl: SITE,
    get files() {
      return files;
    },
    headers: { 'x-own': 'yes' },
    findMedium: async () => null,
    findIcon: async () => icon,
    offered: async () => ({ languages: ['en', 'nl'], defaultLanguage: 'en' }),
    redirect: async (address) => {
      asked.push(address);
      return REDIRECTS[address] ?? null;
    },
  };
  server = createServer(async (request, response) => {
    if (await answerAtGate(gate, request, response, targetOf(request))) return;
    response.writeHead(299).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(address: string, options: RequestInit = {}) {
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}${address}`;
  const answer = await fetch(url, { redirect: 'manual', ...options });
  return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() };
}

it.each(['/en', '/en/stories/x', '/id/x', '/nothing.php', '/en/%E0%A4%A', '/admin', '/preview/x'])(
  '%s needs a page',
  async (address) => {
    expect((await ask(address)).status).toBe(299);
  },
);

it.each([
  ['/', 307, '/nl'],
  ['/en/', 308, '/en'],
  ['/topics/strike', 307, '/nl/topics/strike'],
  ['/strike', 302, '/en/topics/strike'],
  ['/de-opstand', 302, '/nl'],
  ['/de-AT', 307, '/de'],
])('%s redirects with %i to %s', async (address, status, to) => {
  const headers = { 'accept-language': 'nl' };
  expect(await ask(address, { headers })).toMatchObject({ status, to });
});

it('pages are not looked for among the redirects', async () => {
  for (const address of ['/en', '/en/topics/x', '/admin', '/en/']) await ask(address);
  expect(asked).toEqual([]);
});

it('the icon of the house style is sent as favicon, else that of the program', async () => {
  writeFileSync(path.join(folder, 'favicon.ico'), 'ours');
  files = new Files(folder, folder);
  expect((await ask('/favicon.ico')).text).toBe('ours');
  const name = `ab/${'a'.repeat(32)}.png`;
  vi.stubEnv('DATA_DIR', folder);
  mkdirSync(path.join(folder, 'media/ab'), { recursive: true });
  writeFileSync(path.join(folder, 'media', name), 'theirs');
  icon = { name, fileName: '' };
  expect((await ask('/favicon.ico')).text).toBe('theirs');
});

it('a static file, and a file that is not public, are answered', async () => {
  expect(await ask('/words.txt')).toMatchObject({ status: 200, text: 'words' });
  expect((await ask('/media/no/such-file')).status).toBe(404);
});

it('a forged write is refused at every address, and a write where none is accepted', async () => {
  const post = (address: string, site: string) =>
    ask(address, { method: 'POST', headers: { 'sec-fetch-site': site } });
  for (const address of ['/admin', '/en', '/words.txt', '/media/x', '/preview/x', '/_next/x']) {
    expect((await post(address, 'cross-site')).status, address).toBe(403);
  }
  for (const address of ['/en', '/words.txt', '/media/x', '/preview/x']) {
    expect((await post(address, 'same-origin')).status, address).toBe(405);
  }
  expect((await post('/admin', 'same-origin')).status).toBe(299);
});

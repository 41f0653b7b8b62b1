import { readdirSync } from 'node:fs';
import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Requests, type SlowRequest } from './requests';

let server: Server | undefined;
afterEach(() => server?.close());

/** Sends requests to a real server that answers each with a status, and returns what was seen. */
async function sent(paths: readonly string[], status = 200, slowMs = 0) {
  const slow: SlowRequest[] = [];
  const requests = new Requests(slowMs, (each) => slow.push(each));
  server = createServer((request, response) => {
    const seen = requests.watch(request, response);
    seen.by = 'render';
    response.writeHead(status).end('words');
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  for (const each of paths) {
    await new Promise<void>((resolve) => {
      get({ port, path: each, agent: false }, (answer) => answer.resume().on('end', resolve));
    });
  }
  await new Promise((resolve) => server?.close(resolve));
  return { requests, slow };
}

describe('requests', () => {
  it('are counted by kind and class of status', async () => {
    const { requests } = await sent([
      ...['/en', '/en/search?q=a', '/en/search/suggest?q=a', '/admin', '/preview/abc'],
      ...['/en/follow/abc', '/en/write', '/media/ab/cd.webp', '/fonts/one.woff2'],
    ]);
    const found = Object.entries(requests.answers).map(([kind, counts]) => [kind, counts[2]]);
    expect(Object.fromEntries(found)).toEqual({
      ...{ page: 1, search: 2, staff: 1, preview: 1, form: 2, file: 2 },
    });
    requests.sentFromMemory(304);
    expect(requests.answers.page[3]).toBe(1);
  });

  it('for searches that are refused are counted apart', async () => {
    const { requests } = await sent(['/en/search?q=a', '/en'], 429);
    expect(requests.searchesRefused).toBe(1);
  });

  it('that are slow are reported, others are not', async () => {
    const { slow } = await sent(['/en/stories/one?before=2']);
    expect(slow).toEqual([
      { path: '/en/stories/one', ms: expect.any(Number), status: 200, by: 'render' },
    ]);
    expect((await sent(['/en'], 200, 60_000)).slow).toEqual([]);
  });

  it('are reported without words of a search and without the secrets of links', async () => {
    const links = secretRoutes('app');
    expect(links.length).toBeGreaterThan(10);
    const paths = [
      ...links,
      ...links.map((link) => link.toUpperCase()),
      '/en/search?q=SECRET',
      '/preview/SECRET/and/more',
      '/somewhere/SECRET',
    ];
    const { slow } = await sent(paths, 404);
    expect(slow).toHaveLength(paths.length);
    expect(JSON.stringify(slow)).not.toMatch(/secret/i);
  });
});

/** The address of each route with a token, as Next has them. */
function secretRoutes(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\[token\].*(page|route)[.]tsx?$/.test(file))
    .map((file) => {
      const segments = path.dirname(file).split(path.sep);
      const shown = segments.filter((segment) => !segment.startsWith('('));
      return `/${shown.join('/')}`.replace('[locale]', 'en').replace(/\[.*?\]/g, 'SECRET');
    });
}

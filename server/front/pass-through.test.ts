import { createServer, type IncomingMessage, type Server } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sayBegun } from '@/server/http/own-front';
import { ClientAddress } from './client-address';
import { Intake } from './intake';
import { passThrough } from './pass-through';
import type { Passing } from './passing';
import { Renderers } from './renderers';

let seen: { method?: string; url?: string; headers: IncomingMessage['headers']; body: string }[];
let renderer: Server;
let front: Server;
let port: number;
let asked: string[];
let afterWrite: () => Promise<void>;

const listen = (server: Server) =>
  new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });

class OneRenderer extends Renderers {
  constructor(private readonly target: number) {
    super('none', 1, 'archive.example', 1);
  }

  override async pick() {
    return { port: this.target } as Awaited<ReturnType<Renderers['pick']>>;
  }
}

beforeEach(async () => {
  seen = [];
  asked = [];
  afterWrite = async () => {};
  renderer = createServer(async (request, response) => {
    asked.push(request.url ?? '');
    if (request.url?.startsWith('/admin/deadly')) {
      sayBegun(response);
      setTimeout(() => request.socket.destroy(), 20);
      return;
    }
    let body = '';
    for await (const chunk of request) body += chunk;
    seen.push({ method: request.method, url: request.url, headers: request.headers, body });
    response.setHeader('content-type', 'text/plain');
    response.end('answer');
  });
  const renderers = new OneRenderer(await listen(renderer));
  const clients = new ClientAddress(false);
  const passing: Passing = {
    ...{ renderers, intake: new Intake(), clients, trustProxy: false },
    afterWrite: () => afterWrite(),
  };
  front = createServer((request, response) => passThrough(passing, request, response));
  port = await listen(front);
});

afterEach(() => {
  front.close();
  renderer.close();
});

function raw(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
      if (answer.includes('answer')) socket.end();
    });
    socket.on('close', () => resolve(answer));
  });
}

it('a second request hidden in a body never reaches a renderer', async () => {
  const hidden = 'GET /fa HTTP/1.1\r\nhost: x\r\n\r\n';
  const chunk = `${hidden.length.toString(16)}\r\n${hidden}\r\n0\r\n\r\n`;
  await raw(`GET /id/x HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n${chunk}`);
  await raw(`GET /id/y HTTP/1.1\r\nhost: a\r\ncontent-length: ${hidden.length}\r\n\r\n${hidden}`);
  expect(seen.map(({ url }) => url)).toEqual(['/id/x', '/id/y']);
});

it('forwarded headers of a client are overwritten, unless a proxy is trusted', async () => {
  await raw(
    'GET /id/x HTTP/1.1\r\nhost: a\r\nx-forwarded-for: 10.0.0.1\r\nx-forwarded-host: evil\r\n\r\n',
  );
  expect(seen[0]?.headers).toMatchObject({
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-host': 'a',
  });
});

it('a write is forwarded completely, whether its length is given or not', async () => {
  await raw('POST /admin HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\n\r\nwords');
  await raw(
    'POST /admin HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n5\r\nwords\r\n0\r\n\r\n',
  );
  expect(seen.map(({ method, body }) => [method, body])).toEqual([
    ['POST', 'words'],
    ['POST', 'words'],
  ]);
});

it('a write that declares a too large body is refused before it is sent', async () => {
  const answer = await raw(
    'POST /admin HTTP/1.1\r\nhost: a\r\ncontent-length: 999999999999\r\n\r\n',
  );
  expect(answer).toContain('413');
  expect(seen).toEqual([]);
});

it('a personal answer is compressed where that helps and is allowed', async () => {
  const ask = (encoding: string, method = 'GET') =>
    fetch(`http://127.0.0.1:${port}/id/x`, { method, headers: { 'accept-encoding': encoding } });
  const packed = await ask('gzip, br');
  expect(packed.headers.get('content-encoding')).toBe('br');
  expect(packed.headers.get('vary')).toBe('Accept-Encoding');
  expect(await packed.text()).toBe('answer');
  expect((await ask('identity')).headers.get('content-encoding')).toBeNull();
  expect((await ask('br', 'HEAD')).headers.get('content-encoding')).toBe('br');
});

it('a read that kills renderers is not tried on all of them, and refused afterwards', async () => {
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  expect((await ask('/admin/deadly')).status).toBe(503);
  expect(asked).toEqual(['/admin/deadly', '/admin/deadly']);
  const again = await ask('/admin/deadly');
  expect(again.status).toBe(503);
  expect(await again.text()).toContain('Something went wrong');
  expect(asked).toHaveLength(2);
  expect((await ask('/admin/other')).status).toBe(200);
});

it('only the front that started a renderer shows its key', async () => {
  await raw('GET /id/x HTTP/1.1\r\nhost: a\r\nx-vitrine-front: guessed\r\n\r\n');
  const [request] = seen;
  expect(request?.headers['x-vitrine-front']).toMatch(/^[0-9a-f]{64}$/);
});

it('a form is answered once this front knows what it changed, a read at once', async () => {
  let isKnown = false;
  let know = () => {};
  afterWrite = () =>
    new Promise((resolve) => {
      know = () => {
        isKnown = true;
        resolve();
      };
    });
  expect(await (await fetch(`http://127.0.0.1:${port}/id/x`)).text()).toBe('answer');
  const answered = fetch(`http://127.0.0.1:${port}/admin`, { method: 'POST', body: 'words' }).then(
    async (answer) => [await answer.text(), isKnown],
  );
  while (seen.length < 2) await pause(5);
  await pause(30);
  know();
  expect(await answered).toEqual(['answer', true]);
});

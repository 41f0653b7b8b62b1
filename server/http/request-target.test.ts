import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readTarget } from './request-target';

let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (!readTarget(request)) response.writeHead(400).end();
    else response.end(`${request.headers.host} ${request.url}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});

afterAll(() => server.close());

/** Status and body of a server's answer to these lines. */
async function say(...lines: string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(`${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`);
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  await once(socket, 'close');
  const status = answer.split(' ')[1];
  return `${status} ${answer.split('\r\n\r\n')[1] ?? ''}`.trim();
}

it('a request for two hosts is malformed', async () => {
  expect(await say('GET /en HTTP/1.1', 'Host: a.example', 'host: b.example')).toMatch(/^400/);
  expect(await say('GET /en HTTP/1.1', 'Host: a.example')).toBe('200 a.example /en');
});

it('an absolute address is reduced to its path, and its host counts', async () => {
  const host = 'Host: other.example';
  expect(await say('GET http://a.example/en?x=1 HTTP/1.1', host)).toBe('200 a.example /en?x=1');
  expect(await say('GET HTTP://a.example:81 HTTP/1.1', host)).toBe('200 a.example:81 /');
  expect(await say('GET http://a.example?x HTTP/1.1', host)).toBe('200 a.example /?x');
});

it('anything that is no address is unchanged', async () => {
  const host = 'Host: a.example';
  expect(await say('OPTIONS * HTTP/1.1', host)).toBe('200 a.example *');
  expect(await say('GET ftp://a.example/ HTTP/1.1', host)).toBe('200 a.example ftp://a.example/');
});

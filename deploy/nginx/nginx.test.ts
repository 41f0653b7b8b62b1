/** The real nginx with the configuration in this folder, in front of small servers. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { request as plainly, type RequestListener } from 'node:http';
import { type RequestOptions, request as securely } from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { connect } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LARGEST_REQUEST } from '@/domain/images/upload';
import { answerOf, begun } from '@/testing/answers';
import { programPath, without } from '@/testing/programs';
import { type StandInNode, standInNode } from '@/testing/stand-in-node';
import { HOST, NAME, type OwnNginx, startNginx } from './nginx.fixtures';

const MEGABYTE = 1024 * 1024;

let nodes: [StandInNode, StandInNode];
let nginx: OwnNginx;
/** Ends the answer that is made bit by bit. */
let finish = () => {};

const answer =
  (name: string): RequestListener =>
  (request, response) => {
    if (request.url === '/en/keys') response.setHeader('surrogate-key', 'k'.repeat(4096));
    if (request.url === '/en/not-now') return response.writeHead(503).end(name);
    if (request.url === '/admin/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: first\n\n');
      finish = () => response.end('data: second\n\n');
      return;
    }
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    request.on('end', () => {
      response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
      response.end(JSON.stringify({ name, bytes }));
    });
  };

function send(target: string, { headers, ...more }: RequestOptions = {}) {
  const tls = { servername: NAME, ca: nginx.ca, agent: false };
  const to = { host: HOST, port: nginx.https, path: target, headers: { host: NAME, ...headers } };
  return securely({ ...tls, ...to, ...more });
}

const get = (target: string, options?: RequestOptions) => answerOf(send(target, options).end());
const nodeIn = (text: string): string => JSON.parse(text).name;
const node = (name: string) => nodes[name === 'one' ? 0 : 1];

describe.skipIf(without('nginx', 'openssl'))('nginx in front', () => {
  beforeEach(async () => {
    nodes = [await standInNode(answer('one')), await standInNode(answer('two'))];
    nginx = await startNginx(nodes);
  });

  afterEach(async () => {
    finish();
    await nginx.stop();
    await Promise.all(nodes.map((each) => each.kill()));
  });

  it('is accepted by nginx without a word of doubt, and a wrong setting is not', () => {
    const check = (words: string) => {
      const args = [...nginx.argumentsWith(words), '-t'];
      const { status, stderr } = spawnSync(programPath('nginx'), args, { encoding: 'utf8' });
      return { status, doubts: stderr.split('\n').filter((line) => /\[(warn|emerg)/.test(line)) };
    };
    expect(check(nginx.configuration)).toEqual({ status: 0, doubts: [] });
    expect(check(nginx.configuration.replace('ssl_protocols', 'ssl_protocol')).status).toBe(1);
  });

  it('leads to https, except programs that fetch the certificate', async () => {
    const ask = (target: string) => {
      const to = { host: HOST, port: nginx.http, path: target, headers: { host: NAME } };
      return answerOf(plainly({ ...to, agent: false }).end());
    };
    const led = await ask('/en/search?q=a%20b');
    expect(led.status).toBe(301);
    expect(led.headers.location).toBe(`https://${NAME}/en/search?q=a%20b`);
    expect((await ask('/.well-known/acme-challenge/token')).text).toBe('the answer');
  });

  it('speaks TLS 1.2 and 1.3 and nothing older, and HTTP/2', async () => {
    const spoken = (version: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3') =>
      new Promise((resolve) => {
        const limits = { minVersion: version, maxVersion: version } as const;
        // OpenSSL itself offers what is older than 1.2 only at this level of security.
        const options = {
          ...limits,
          ca: nginx.ca,
          servername: NAME,
          ciphers: 'DEFAULT@SECLEVEL=0',
        };
        const socket = connect(nginx.https, HOST, { ...options, ALPNProtocols: ['h2'] });
        socket.once('secureConnect', () => {
          resolve([socket.getProtocol(), socket.alpnProtocol]);
          socket.destroy();
        });
        socket.once('error', (error) => resolve('code' in error ? error.code : error));
      });
    expect(await spoken('TLSv1.1')).toBe('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION');
    expect(await spoken('TLSv1.2')).toEqual(['TLSv1.2', 'h2']);
    expect(await spoken('TLSv1.3')).toEqual(['TLSv1.3', 'h2']);
  });

  it('tells the site who asks and at which address, whatever a reader claims', async () => {
    const claimed = {
      'x-forwarded-for': '192.0.2.1',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
      forwarded: 'for=192.0.2.1',
    };
    const { text } = await get('/en', { headers: claimed });
    const [asked] = node(nodeIn(text)).asked;
    expect(asked?.headers).toMatchObject({
      host: NAME,
      'x-forwarded-for': HOST,
      'x-forwarded-host': NAME,
      'x-forwarded-proto': 'https',
    });
    expect(asked?.headers.forwarded).toBeUndefined();
  });

  it('sends the security headers of the site once, and no keys or numbers of the machine', async () => {
    const incoming = await begun(send('/en/keys').end());
    const names = incoming.rawHeaders.filter((_, index) => index % 2 === 0);
    incoming.resume();
    expect(incoming.statusCode).toBe(200);
    expect(names.filter((name) => /^strict-transport/i.test(name))).toHaveLength(1);
    expect(names.filter((name) => /^surrogate/i.test(name))).toEqual([]);
    for (const target of ['/readyz', '/healthz', '/metrics']) {
      expect((await get(target)).status, target).toBe(404);
    }
  });

  it('passes an event on while the answer is still being made', async () => {
    const incoming = await begun(send('/admin/events').end());
    const read = async () => String((await once(incoming, 'data'))[0]);
    expect(await read()).toBe('data: first\n\n');
    const rest = read();
    finish();
    expect(await rest).toBe('data: second\n\n');
  });

  it('passes an upload as large as the site takes one', async () => {
    const headers = { 'content-length': String(LARGEST_REQUEST) };
    const asked = send('/admin/images/new', { method: 'POST', headers });
    const answered = answerOf(asked);
    const chunks = Array<Buffer>(LARGEST_REQUEST / MEGABYTE).fill(Buffer.alloc(MEGABYTE));
    await pipeline(Readable.from(chunks), asked);
    expect(JSON.parse((await answered).text).bytes).toBe(LARGEST_REQUEST);
  }, 120_000);

  it('lets the site see an upload before all of it was sent', async () => {
    const asked = send('/admin/images/new', { method: 'POST', headers: { 'content-length': '9' } });
    asked.write('begun');
    await expect.poll(() => nodes.flatMap((each) => each.asked).length).toBe(1);
    const answered = answerOf(asked);
    asked.end('over');
    expect(JSON.parse((await answered).text).bytes).toBe(9);
  });

  it('stays with one node, and asks the other when that one is gone, forms too', async () => {
    const first = nodeIn((await get('/en')).text);
    for (let times = 0; times < 3; times++) expect(nodeIn((await get('/fa')).text)).toBe(first);
    await node(first).kill();
    const form = { method: 'POST', headers: { 'content-length': '3' } };
    const { status, text } = await answerOf(send('/admin/stories', form).end('a=1'));
    expect([status, nodeIn(text)]).toEqual([200, first === 'one' ? 'two' : 'one']);
    for (let times = 0; times < 5; times++) expect((await get('/en')).status).toBe(200);
  });

  it('says so in the languages of readers when no node answers; a 503 of the site passes', async () => {
    expect((await get('/en/not-now')).text).toMatch(/^(one|two)$/);
    await Promise.all(nodes.map((each) => each.kill()));
    const { status, headers, text } = await get('/en');
    expect(status).toBe(503);
    expect([headers['retry-after'], headers['cache-control']]).toEqual(['5', 'no-store']);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(text).toContain('此页面暂时无法生成，请稍后再试。');
  });

  it('notes nothing about readers while all is well', async () => {
    await get('/en/search?q=nobody-is-to-know');
    expect(nginx.errors()).not.toContain('nobody-is-to-know');
  });
});

/** The real HAProxy with the configuration in this folder, in front of two small servers. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type RequestListener, type RequestOptions, request } from 'node:http';
import { request as securely } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerOf, begun } from '@/testing/answers';
import { makeCertificate } from '@/testing/certificate';
import { programPath, without } from '@/testing/programs';
import { freePort, type StandInNode, standInNode } from '@/testing/stand-in-node';
import {
  HOST,
  type OwnHaproxy,
  SHIPPED,
  startHaproxy,
  startReaders,
  withTls,
} from './haproxy.fixtures';

const NAME = 'stories.example.org';

let nodes: [StandInNode, StandInNode];
let haproxy: OwnHaproxy;
/** The nodes that have lost their database. */
let unready: Set<string>;
/** Ends the answer that is made bit by bit. */
let finish = () => {};

const answer =
  (name: string): RequestListener =>
  async (asked, response) => {
    if (unready.has(name)) return response.writeHead(503).end(name);
    if (asked.url === '/readyz') return response.end('{}');
    if (asked.url === '/admin/ends-it') return asked.socket.destroy();
    if (asked.url === '/admin/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: first\n\n');
      finish = () => response.end('data: second\n\n');
      return;
    }
    // Some requests are under way at each moment.
    await pause(5);
    response.writeHead(200, { 'surrogate-key': 'story:1' }).end(name);
  };

const send = (target: string, options: RequestOptions = {}) =>
  request({ host: HOST, port: haproxy.http, path: target, agent: false, ...options });
const get = (target: string, options?: RequestOptions) => answerOf(send(target, options).end());
const pagesOf = (node: StandInNode) => node.asked.filter(({ url }) => url !== '/readyz');
const nodeOf = (name: string) => nodes[name === 'one' ? 0 : 1];

describe.skipIf(without('haproxy'))('HAProxy before two nodes', () => {
  beforeEach(async () => {
    unready = new Set();
    nodes = [await standInNode(answer('one')), await standInNode(answer('two'))];
    haproxy = await startHaproxy(nodes);
  });

  afterEach(async () => {
    finish();
    await haproxy.stop();
    await Promise.all(nodes.map((each) => each.kill()));
  });

  it('is accepted by HAProxy as it is shipped, and a wrong setting is not', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-haproxy-'));
    const wrong = path.join(folder, 'wrong.cfg');
    writeFileSync(wrong, readFileSync(SHIPPED, 'utf8').replace('redispatch', 'redisptach'));
    const check = (file: string) =>
      spawnSync(programPath('haproxy'), ['-c', '-q', '-f', file], { encoding: 'utf8' });
    expect(check(SHIPPED)).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(check(wrong).status).toBe(1);
    rmSync(folder, { recursive: true });
  });

  it('has no request of a reader fail when a node is killed', async () => {
    const readers = startReaders(() => get('/en'));
    await readers.more(200);
    expect(nodes.every((node) => pagesOf(node).length > 50)).toBe(true);
    await nodes[0].kill();
    await readers.more(400);
    expect(await readers.stop()).toEqual([]);
  });

  it('has none fail when a node is no longer ready, and asks it no more until it is', async () => {
    const readers = startReaders(() => get('/en'));
    await readers.more(100);
    unready.add('one');
    const asked = () => pagesOf(nodes[0]).length;
    const isLeftOut = async () => {
      const before = asked();
      await readers.more(100);
      return asked() === before;
    };
    await expect.poll(isLeftOut, { timeout: 15_000 }).toBe(true);
    unready.clear();
    await expect.poll(isLeftOut, { timeout: 15_000 }).toBe(false);
    expect(await readers.stop()).toEqual([]);
  });

  it('never sends a form twice, but to the other node when the first cannot be reached', async () => {
    const post = (target: string) => answerOf(send(target, { method: 'POST' }).end('a=1'));
    expect((await post('/admin/ends-it')).status).toBe(502);
    expect(nodes.flatMap(pagesOf)).toHaveLength(1);
    const first = (await post('/admin/stories')).text;
    await nodeOf(first).kill();
    const { status, text } = await post('/admin/stories');
    expect([status, text]).toEqual([200, first === 'one' ? 'two' : 'one']);
  });

  it('leaves staff with one node, and readers with all', async () => {
    const asking = async (target: string, headers: Record<string, string>) => {
      const names = new Set<string>();
      for (let times = 0; times < 6; times++) names.add((await get(target, { headers })).text);
      return names.size;
    };
    expect(await asking('/en', {})).toBe(2);
    for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) {
      const headers = { 'x-forwarded-for': address };
      expect(await asking('/admin', headers), address).toBe(1);
      expect(await asking('/en', { ...headers, cookie: 'a=1; __Host-vitrine=x' })).toBe(1);
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

  it('keeps the numbers of the machine, and says in words when no node answers', async () => {
    expect((await get('/readyz')).status).toBe(404);
    await Promise.all(nodes.map((each) => each.kill()));
    const { status, headers, text } = await get('/en');
    expect(status).toBe(503);
    expect([headers['retry-after'], headers['cache-control']]).toEqual(['5', 'no-store']);
    expect(text).toContain('此页面暂时无法生成，请稍后再试。');
  });
});

describe.skipIf(without('haproxy', 'openssl'))('HAProxy before everything', () => {
  it('ends TLS and HTTP/2, leads there, and believes no header of a reader', async () => {
    unready = new Set();
    const folder = mkdtempSync(path.join(tmpdir(), 'vitrine-haproxy-'));
    const { certificate, key, ca } = makeCertificate(folder, NAME);
    const both = path.join(folder, 'both.pem');
    writeFileSync(both, `${readFileSync(certificate, 'utf8')}${readFileSync(key, 'utf8')}`);
    const https = await freePort();
    nodes = [await standInNode(answer('one')), await standInNode(answer('two'))];
    const tls = withTls(https, both);
    // A reader is on this machine in a test only.
    haproxy = await startHaproxy(nodes, (words, http) =>
      tls(words, http).replace('from_proxy src 127.0.0.1 ::1', 'from_proxy src 192.0.2.1'),
    );

    const led = await get('/en?a=b', { headers: { host: NAME } });
    expect([led.status, led.headers.location]).toEqual([301, `https://${NAME}/en?a=b`]);
    const socket = connect(https, HOST, { ca, servername: NAME, ALPNProtocols: ['h2'] });
    await once(socket, 'secureConnect');
    expect(socket.alpnProtocol).toBe('h2');
    socket.destroy();
    const claimed = { 'x-forwarded-for': '192.0.2.9', 'x-forwarded-host': 'evil.example' };
    const headers = { host: NAME, ...claimed, forwarded: 'for=192.0.2.9' };
    const secure = { host: HOST, port: https, servername: NAME, ca, agent: false, path: '/en' };
    const said = await answerOf(securely({ ...secure, headers }).end());
    expect(said.headers['surrogate-key']).toBeUndefined();
    const [asked] = pagesOf(nodeOf(said.text));
    expect(asked?.headers).toMatchObject({
      'x-forwarded-for': HOST,
      'x-forwarded-host': NAME,
      'x-forwarded-proto': 'https',
    });
    expect(asked?.headers.forwarded).toBeUndefined();

    await haproxy.stop();
    await Promise.all(nodes.map((each) => each.kill()));
    rmSync(folder, { recursive: true });
  });
});

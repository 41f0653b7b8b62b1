/** What Varnish keeps of answers that have no keys, from a node that answers as the test says. */
import { once } from 'node:events';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import { without } from '@/testing/programs';
import { freePort } from '../support/own-server';
import { HOST } from '../support/site';
import { expect, test } from '../support/test';
import { varnishOfFile } from '../support/varnish';

const missing = without('varnish');
test.skip(Boolean(missing), missing);

const LATER = 'Fri, 01 Jan 2100 00:00:00 GMT';
const ANSWERS: Record<string, { headers: OutgoingHttpHeaders; isKept: boolean }> = {
  '/nothing-said': { headers: {}, isKept: false },
  '/no-instant': { headers: { expires: 'tomorrow' }, isKept: false },
  '/other-words': { headers: { 'cache-control': 'public, immutable' }, isKept: false },
  '/private': { headers: { 'cache-control': 'private, max-age=600' }, isKept: false },
  '/not-stored': {
    headers: { 'cache-control': 'no-store', 'surrogate-key': 'all' },
    isKept: false,
  },
  '/with-a-cookie': {
    headers: { 'cache-control': 'max-age=600', 'set-cookie': 'a=1' },
    isKept: false,
  },
  '/ten-minutes': { headers: { 'cache-control': 'public, max-age=600' }, isKept: true },
  '/until-then': { headers: { expires: LATER }, isKept: true },
  '/with-keys': {
    headers: { 'cache-control': 'public, max-age=0, must-revalidate', 'surrogate-key': 'all' },
    isKept: true,
  },
};

const node = createServer(({ url = '' }, response) => {
  response.writeHead(200, ANSWERS[url]?.headers).end('words');
});
let port: number;
const front = varnishOfFile(() => [port]);

test.beforeAll(async () => {
  port = await freePort();
  node.listen(port, HOST);
  await once(node, 'listening');
  await front.edge.start();
});
test.afterAll(() => {
  node.closeAllConnections();
  node.close();
});

for (const [path, { isKept }] of Object.entries(ANSWERS)) {
  test(`An answer ${isKept ? 'is' : 'is not'} kept: ${path.slice(1).replaceAll('-', ' ')}`, async () => {
    expect((await front.edge.ask(path)).text).toBe('words');
    expect((await front.edge.ask(path)).headers['x-cache']).toBe(isKept ? 'hit' : 'miss');
  });
}

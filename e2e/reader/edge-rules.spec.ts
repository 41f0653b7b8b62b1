/** What Varnish keeps of answers that have no keys, from a node that answers as the test says. */
import { once } from 'node:events';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import { readLogLine } from '@/cli/statistics/cache-log';
import { without } from '@/testing/programs';
import { freePort } from '../support/own-server';
import { HOST } from '../support/site';
import { expect, test } from '../support/test';
import { varnishOfFile } from '../support/varnish';

const missing = without('varnish');
test.skip(Boolean(missing), missing);

const LATER = 'Fri, 01 Jan 2100 00:00:00 GMT';
const KEPT = { 'cache-control': 'public, max-age=600' };
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
  response.writeHead(200, ANSWERS[url]?.headers ?? KEPT).end('words');
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

test('Its log has what the statistics need, and no address of a reader', async () => {
  const headers = { 'user-agent': 'Mozilla/5.0 (X11)\tReader', 'sec-purpose': 'prefetch' };
  await front.edge.ask('/en/ten?days=1', { headers: { 'user-agent': 'Reader' } });
  await front.edge.ask('/en/ten?days=1', { headers });
  const said = async () =>
    (await front.edge.log()).map(readLogLine).filter((line) => line?.address === '/en/ten');
  await expect.poll(async () => (await said()).length).toBe(2);
  const [first, second] = await said();
  expect(first).toMatchObject({ isHit: false, method: 'GET', status: 200 });
  expect(first?.headers).toMatchObject({ 'user-agent': 'Reader' });
  expect(Math.abs((second?.at ?? 0) - Date.now())).toBeLessThan(600_000);
  expect(second).toMatchObject({ isHit: true, headers: { 'sec-purpose': 'prefetch' } });
  expect((await front.edge.log()).join()).not.toContain(HOST);
});

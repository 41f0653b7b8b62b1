import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { sayFailed } from './say-failed';

async function answerTo(confirm: () => Promise<void>): Promise<Response> {
  const error = new Error('in a test');
  const server = createServer((request, response) => sayFailed(confirm, error, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/nl/topics`);
  await answer.clone().text();
  server.close();
  return answer;
}

it('while the database does not answer, a failure is passing', async () => {
  const answer = await answerTo(() => Promise.reject(new Error('no answer')));
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([503, 'no-store']);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await answer.text()).toContain('lang="nl"');
});

it('another failure is the program’s own', async () => {
  const answer = await answerTo(async () => {});
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([500, 'no-store']);
});

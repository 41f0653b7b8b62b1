import { serverOfFile } from '../support/file-server';
import { ask } from '../support/http';
import { freePort } from '../support/own-server';
import { inDataOf, insertStory, publish } from '../support/stories';
import { expect, test } from '../support/test';

let port: number;
test.beforeAll(async () => {
  port = await freePort();
});
const server = serverOfFile(() => ({ METRICS_PORT: String(port) }));

async function metrics(): Promise<Record<string, number>> {
  const { text } = await ask('/metrics', { port });
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(lines.map((line) => line.split(' ')).map(([a, b]) => [a, Number(b)]));
}

test('metrics tell where pages came from, on a port of this machine alone', async () => {
  expect((await ask('/metrics', { port: server.port })).status).toBe(404);
  await ask('/en', { port: server.port });
  for (const _ of [1, 2, 3]) await ask('/en/topics/migration', { port: server.port });
  await ask('/en/search?q=letter', { port: server.port });
  const found = await metrics();
  expect(found).toMatchObject({
    'vitrine_cache_answers_total{from="render"}': expect.any(Number),
    'vitrine_requests_total{kind="search",status="2xx"}': 1,
    ...{ vitrine_ready: 1, vitrine_renderers: 1, vitrine_jobs_up: 1, vitrine_mails_waiting: 0 },
  });
  expect(found['vitrine_cache_answers_total{from="memory"}']).toBeGreaterThanOrEqual(2);
  expect(found.vitrine_render_seconds_count).toBeGreaterThanOrEqual(2);
  expect(found.vitrine_wal_bytes).toBeGreaterThanOrEqual(0);
  expect(found.vitrine_publish_fresh_seconds_count).toBe(0);
  await inDataOf(server.data, async () => publish(await insertStory(), 'en'));
  await ask('/en/stories', { port: server.port });
  await ask('/en', { port: server.port });
  await ask('/en', { port: server.port });
  expect((await metrics()).vitrine_publish_fresh_seconds_count).toBe(1);
  expect(found.process_resident_memory_bytes).toBeGreaterThan(0);
});

import { storyPath, topicPath } from '@/domain/addresses/address';
import { COMMUNISM, ESRAFIL } from '../support/addresses';
import { ask } from '../support/http';
import { signedIn } from '../support/staff/staff';
import { inDataOf } from '../support/stories';
import { expect, test } from '../support/test';

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const ROBOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
const STORY = storyPath('en', ESRAFIL.en);
const FEED = `${topicPath('en', COMMUNISM.en)}/atom.xml`;
const TITLE = /Sur-e Esrafil/i;

test.describe.configure({ timeout: 180_000 });

test('staff see how often a story and a feed were requested, without robots', async ({
  newServer,
  pageAs,
}) => {
  const server = await newServer();
  await server.start();
  const { port } = server;
  const read = (path: string, more: Record<string, string> = {}, method = 'GET') =>
    ask(path, { port, method, headers: { 'user-agent': BROWSER, ...more } });

  const editor = await pageAs('editor', { at: server, javaScriptEnabled: false });
  await editor.goto('/admin');
  await editor.getByRole('link', { name: 'Statistics' }).click();
  await expect(editor.getByText('No requests yet')).toBeVisible();

  const first = await read(STORY);
  expect(first.status).toBe(200);
  const again = await read(STORY, { 'if-none-match': String(first.headers.etag) });
  expect(again.status).toBe(304);
  expect((await read(STORY, { 'user-agent': ROBOT })).status).toBe(200);
  expect((await read(STORY, { 'sec-purpose': 'prefetch' })).status).toBe(200);
  expect((await read(STORY, {}, 'HEAD')).status).toBe(200);
  expect((await read(FEED)).status).toBe(200);
  expect((await read('/en/stories/no-such-story')).status).toBe(404);
  // What was counted is saved every minute, and when the server stops.
  expect(await server.stop('SIGTERM')).toBe(0);
  await server.start();

  await editor.goto('/admin/statistics');
  const row = (list: string, name: RegExp | string) =>
    editor.getByRole('table', { name: list }).getByRole('row').filter({ hasText: name });
  await expect(row('Most requested stories', TITLE).getByRole('cell').last()).toHaveText('2');
  await expect(row('Most requested feeds', 'Communism').getByRole('cell').last()).toHaveText('1');
  await expect(editor.getByRole('img', { name: /Bar chart/ })).toBeVisible();

  const download = editor.waitForEvent('download');
  await editor.getByText('Export', { exact: true }).click();
  await editor.getByRole('link', { name: 'Export all months' }).click();
  expect((await download).suggestedFilename()).toBe('statistics.csv');
  const { headers } = await inDataOf(server.data, () => signedIn('editor'));
  const csv = await ask('/admin/statistics/export?kind=story', { port, headers });
  expect(csv.text).toMatch(/,story,page,[^,]+,[^,]*Esrafil[^,]*,en,2\r?\n/);
  expect(csv.text).not.toContain(',feed,');

  await editor.getByRole('link', { name: TITLE }).click();
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText('Requests for this story');
  await expect(row('Requests by language', 'English').getByRole('cell').last()).toHaveText('2');
});

test('the filters of the statistics are in the address', async ({ pageAs, newServer }) => {
  const server = await newServer();
  await server.start();
  const { port } = server;
  const headers = { 'user-agent': BROWSER };
  for (const path of [STORY, topicPath('en', COMMUNISM.en), topicPath('nl', COMMUNISM.nl)]) {
    expect((await ask(path, { port, headers })).status).toBe(200);
  }
  await server.stop('SIGTERM');
  await server.start();
  const page = await pageAs('administrator', { at: server, javaScriptEnabled: false });
  await page.goto('/admin/statistics');
  await page.getByLabel('Pages').selectOption('topic');
  await page.getByLabel('Language').selectOption('nl');
  await page.getByRole('button', { name: 'Apply filters' }).click();
  await expect(page).toHaveURL(/kind=topic&language=nl/);
  const topics = page.getByRole('table', { name: 'Most requested topics' });
  await expect(topics.getByRole('row')).toHaveCount(2);
  await expect(topics.getByRole('cell').last()).toHaveText('1');
  await expect(page.getByRole('table', { name: 'Most requested stories' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Clear filters' }).click();
  await expect(page.getByRole('table', { name: 'Most requested stories' })).toBeVisible();
});

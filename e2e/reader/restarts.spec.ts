import { setTimeout as pause } from 'node:timers/promises';
import { keptPages } from '../support/addresses';
import { serverOfFile } from '../support/file-server';
import { ask } from '../support/http';
import { inDataOf, insertStory, publish, withdraw } from '../support/stories';
import { expect, test } from '../support/test';

const KEPT = keptPages('en').map(({ path }) => path);
const TOPIC = '/en/topics/migration';

test.describe('The server', () => {
  test.describe.configure({ mode: 'default', timeout: 120_000 });
  const server = serverOfFile();

  test.beforeAll(async () => {
    for (const path of KEPT) expect((await ask(path, { port: server.port })).status).toBe(200);
  });

  const etags = () =>
    Promise.all(KEPT.map(async (path) => (await ask(path, { port: server.port })).headers.etag));

  test('replaces a renderer that dies, and continues to serve cached pages', async () => {
    const {
      renderers: [killed = 0],
    } = await server.state();
    const failures: string[] = [];
    let served = 0;
    let isDone = false;
    const readers = KEPT.slice(0, 4).map(async (path) => {
      while (!isDone) {
        const answer = await ask(path, { port: server.port }).catch(String);
        if (typeof answer === 'string' || answer.status !== 200) failures.push(`${path} ${answer}`);
        served += 1;
        await pause(5);
      }
    });
    process.kill(killed, 'SIGKILL');
    const fresh = await ask('/en/today/06-17', { port: server.port });
    expect(fresh.status, 'a page that nobody has yet').toBe(200);
    isDone = true;
    await Promise.all(readers);
    expect(failures).toEqual([]);
    expect(served).toBeGreaterThan(50);
    const { renderers } = await server.state();
    expect(renderers).toHaveLength(1);
    expect(renderers).not.toContain(killed);
  });

  test('finishes open requests when it is stopped, and exits with success', async () => {
    const days = Array.from({ length: 8 }, (_, index) => `/de/today/02-0${index + 1}`);
    const before = await etags();
    let signalled = false;
    const failures: string[] = [];
    const readers = KEPT.slice(0, 4).map(async (path) => {
      while (!signalled) {
        const answer = await ask(path, { port: server.port }).catch(String);
        // A request that had not arrived when the server stopped listening was not accepted.
        if (signalled && typeof answer === 'string') return;
        if (typeof answer === 'string' || answer.status !== 200) failures.push(`${path} ${answer}`);
      }
    });
    const underWay = days.map((path) => ask(path, { port: server.port }));
    // Connections are accepted in order: once this one is answered, the others were accepted.
    await ask('/en', { port: server.port });
    signalled = true;
    const ended = server.stop('SIGTERM');
    const answers = await Promise.all(underWay);
    await Promise.all(readers);
    expect(await ended).toBe(0);
    expect(answers.map(({ status }) => status)).toEqual(days.map(() => 200));
    expect(answers.every(({ text }) => text.endsWith('</html>'))).toBe(true);
    expect(failures).toEqual([]);
    await expect(ask('/en', { port: server.port })).rejects.toThrow('ECONNREFUSED');
    await server.start();
    expect(await etags()).toEqual(before);
  });

  test('has its cached pages after a restart without rendering', async () => {
    const before = await etags();
    await server.stop('SIGTERM');
    await server.start();
    await withoutRenderers(async () => expect(await etags()).toEqual(before));
  });

  test('shows after a restart what was published while it was down, and keeps all other pages', async () => {
    const story = await inDataOf(server.data, async () => {
      const added = await insertStory();
      await publish(added, 'en');
      return added;
    });
    expect((await ask(story.path('en'), { port: server.port })).status).toBe(200);
    const before = (await ask('/en/topics/communism', { port: server.port })).headers.etag;
    await server.stop('SIGTERM');
    await inDataOf(server.data, async () => {
      await withdraw(story, 'en');
      await publish(story, 'nl');
    });
    await server.start();
    await withoutRenderers(async () => {
      expect((await ask('/en/topics/communism', { port: server.port })).headers.etag).toBe(before);
    });
    expect((await ask(story.path('en'), { port: server.port })).status).toBe(410);
    expect((await ask(story.path('nl'), { port: server.port })).status).toBe(200);
    const list = (await ask(TOPIC, { port: server.port })).text;
    expect(list).toContain(`${story.mark} in nl`);
    expect(list).not.toContain(`${story.mark} in en`);
  });

  test('restarts after it was killed, with nothing stale and no process left behind', async () => {
    expect((await ask(TOPIC, { port: server.port })).status).toBe(200);
    const { renderers } = await server.state();
    const story = await inDataOf(server.data, async () => {
      const added = await insertStory();
      await publish(added, 'en');
      return added;
    });
    expect(await server.stop('SIGKILL')).toBe('SIGKILL');
    await expect.poll(() => renderers.filter(isAlive), { timeout: 10_000 }).toEqual([]);
    await server.start();
    expect((await ask(TOPIC, { port: server.port })).text).toContain(`${story.mark} in en`);
    expect((await ask(story.path('en'), { port: server.port })).status).toBe(200);
    for (const path of KEPT)
      expect((await ask(path, { port: server.port })).status, path).toBe(200);
  });

  /** Suspends the renderers, so that responses come from the cache. */
  async function withoutRenderers(check: () => Promise<void>): Promise<void> {
    const { renderers } = await server.state();
    for (const pid of renderers) process.kill(pid, 'SIGSTOP');
    try {
      await check();
    } finally {
      for (const pid of renderers) process.kill(pid, 'SIGCONT');
    }
  }
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { feedTag } from '@/cache/tags';
import { reads, tx } from '@/db/client';
import { hubPing } from '@/db/schema/delivery';
import { GATHERED_MS, MOST_PINGS } from '@/domain/feeds/hub';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { putSetting, saveSettings } from '@/domain/settings/changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { addTopic } from '@/domain/topics/changes';
import { freshDatabase } from '@/testing/database';
import { informHub } from './hub';

const NOBODY = { staffId: null };
const START = Date.UTC(2026, 5, 1);
const LATER = START + GATHERED_MS;
let server: Server | null = null;
/** What the hub was sent, as `type body`. */
let received: string[] = [];
let storyId: string;

beforeEach(async () => {
  freshDatabase();
  received = [];
  vi.stubEnv('SITE_URL', 'https://archive.example');
  storyId = await tx(async (write) => {
    await saveSettings(write, { names: { en: 'Archive' }, languages: ['en', 'fa'] }, START);
    const names = [{ language: 'en', name: 'Communism', slug: 'communism', description: '' }];
    const topicId = await addTopic(write, NOBODY, { wikidata: '', names }, START);
    const facts = {
      ...{ kind: 'item' as const, originalLanguage: 'en', eventDate: '', source: '' },
      ...{ eventCalendar: 'gregorian' as const, sourceUrl: '', coverImageId: null },
      ...{ placeIds: [], topicIds: [topicId] },
    };
    const id = await addStory(write, NOBODY, facts, START);
    const content = [
      { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'x' }] },
    ];
    const body = { type: 'doc' as const, content };
    await importText(write, NOBODY, { storyId: id, language: 'en', title: 'One', body }, START);
    return id;
  });
});

afterEach(async () => {
  vi.unstubAllEnvs();
  server?.closeAllConnections();
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  server = null;
});

const accept = (response: ServerResponse) => response.writeHead(204).end();

/** A hub on this machine. @param answer as it answers each ping */
async function fakeHub(answer: (response: ServerResponse) => unknown = accept) {
  const made = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      received.push(`${request.method} ${request.headers['content-type']} ${body}`);
      answer(response);
    });
  });
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', () => resolve()));
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}/`;
}

const publish = () => tx((write) => publishText(write, NOBODY, { storyId, language: 'en' }, START));
const at = (hub: string, now: number) => informHub(hub, () => now);
const addresses = () =>
  received.map((each) => new URLSearchParams(each.split(' ').at(-1)).get('hub.url'));
const waiting = () => reads().select().from(hubPing);

describe('the hub', () => {
  it('gets one ping for each changed feed, as a form', async () => {
    const hub = await fakeHub();
    await at(hub, START);
    await publish();
    await at(hub, START);
    expect(received).toEqual([]);
    await at(hub, LATER);
    expect(received[0]).toMatch(
      /^POST application\/x-www-form-urlencoded\S* .*hub\.mode=publish&hub\.url=https%3A%2F%2F/,
    );
    const files = ['atom.xml', 'rss.xml', 'feed.json'];
    const homes = ['en', 'en/only', 'en/topics/communism', 'en/topics/communism/only'];
    const expected = [...homes, ...homes.map((home) => home.replace('en', 'fa'))].flatMap((home) =>
      files.map((file) => `https://archive.example/${home}/${file}`),
    );
    expect(addresses().toSorted()).toEqual(expected.toSorted());
    await at(hub, LATER + GATHERED_MS);
    expect(received).toHaveLength(expected.length);
    expect(await waiting()).toEqual([]);
  });

  it('gets one ping however often a feed changed in a minute, and one when it is unpublished', async () => {
    const hub = await fakeHub();
    await at(hub, START);
    await publish();
    await at(hub, START);
    await tx((write) => markStale(write, [feedTag('site', 'en')], START));
    await at(hub, LATER);
    const first = addresses().filter((each) => each === 'https://archive.example/en/atom.xml');
    expect(first).toHaveLength(1);
    received = [];
    await tx((write) => unpublishText(write, NOBODY, { storyId, language: 'en' }, LATER));
    await at(hub, LATER);
    await at(hub, LATER + GATHERED_MS);
    expect(addresses()).toContain('https://archive.example/en/topics/communism/atom.xml');
    expect(new Set(addresses()).size).toBe(received.length);
  });

  it('is not informed of what was published before it was named', async () => {
    await publish();
    const hub = await fakeHub();
    await at(hub, START);
    await at(hub, LATER);
    expect(received).toEqual([]);
  });

  it('that refuses is tried again with growing waits, and given up in the end', async () => {
    const hub = await fakeHub((response) => response.writeHead(503).end());
    await at(hub, START);
    await tx((write) => markStale(write, [feedTag('site', 'en')], START));
    let now = START;
    const waits: number[] = [];
    await at(hub, now);
    for (let round = 0; round < MOST_PINGS; round++) {
      const [ping] = await waiting();
      waits.push((ping?.dueAt ?? 0) - now);
      now = ping?.dueAt ?? 0;
      await at(hub, now);
    }
    const [, ...after] = waits;
    expect(after).toEqual(after.toSorted((a, b) => a - b));
    expect(received).toHaveLength(6 * MOST_PINGS);
    expect(await waiting()).toEqual([]);
  });

  it('that cannot be reached or redirects keeps its pings waiting', async () => {
    const gone = await fakeHub();
    await new Promise((resolve) => server?.close(resolve));
    await at(gone, START);
    await publish();
    await at(gone, START);
    const count = (await waiting()).length;
    await at(gone, LATER);
    expect((await waiting()).map(({ attempts }) => attempts)).toEqual(Array(count).fill(1));
    const hub = await fakeHub((response) => response.writeHead(307, { location: gone }).end());
    await at(hub, LATER + 3_600_000);
    expect((await waiting()).map(({ attempts }) => attempts)).toEqual(Array(count).fill(2));
  });

  it('is informed again of a feed that changed while it was informed', async () => {
    const hub = await fakeHub((response) => {
      const change = tx(async (write) => write.update(hubPing).set({ seq: 1_000_000 }));
      void change.then(() => response.writeHead(202).end());
    });
    await at(hub, START);
    await tx((write) => markStale(write, [feedTag('site', 'en')], START));
    await at(hub, START);
    await at(hub, LATER);
    expect((await waiting()).map(({ dueAt }) => dueAt)).toEqual(Array(6).fill(LATER + GATHERED_MS));
  });

  it('hears nothing from a restored database until it is released', async () => {
    const hub = await fakeHub();
    await at(hub, START);
    await publish();
    await tx((write) => putSetting(write, 'restored', { at: 1, madeAt: 1 }));
    await at(hub, START);
    await at(hub, LATER);
    expect(received).toEqual([]);
  });
});

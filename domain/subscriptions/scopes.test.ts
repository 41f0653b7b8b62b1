import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reads, tx } from '@/db/client';
import { consent } from '@/db/schema/subscriptions';
import type { Staff } from '@/domain/permissions/staff';
import { addTopic } from '@/domain/topics/changes';
import { mergeTopics } from '@/domain/topics/merge-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { confirmByLink } from './confirm-changes';
import { getOpenRequest } from './request-queries';
import { ask, NOW, newestRequest, subscribed, WISH } from './requests.fixtures';
import { scopeKey } from './scope';
import { currentScopes } from './scope-queries';
import { listFollowed } from './subscriber-queries';
import { undoUnsubscribe, unsubscribe } from './unsubscribe-changes';
import { MOST_SCOPES } from './wish';

const ANN = 'ann@example.org';
const PAGE = { token: 'token', language: 'nl' };
let editor: Staff;

beforeEach(async () => {
  freshDatabase();
  vi.stubEnv('SMTP_URL', 'smtp://mail.example');
  editor = await anyStaff('administrator');
});

const newTopic = (name: string) => {
  const names = [{ language: 'en', name, slug: name.toLowerCase(), description: '' }];
  return tx((write) => addTopic(write, editor, { wikidata: '', names }, 1));
};
const merge = (from: string, into: string) =>
  tx((write) => mergeTopics(write, editor, { from, into }, NOW));
const followed = async (id: string) => (await listFollowed(reads(), id)).map(scopeKey);

describe('More than a subscriber may follow', () => {
  const some = (count: number, name: string) =>
    Array.from({ length: count }, (_, n) => `topic:${name}${n}`);

  it('is not added, and the reader is told what', async () => {
    const { row } = await subscribed(ANN, { wish: { ...WISH, scopes: some(48, 'a') } });
    await ask(ANN, { wish: { ...WISH, scopes: ['topic:a1', ...some(4, 'b')] } });
    const { token } = await newestRequest();
    const done = await tx((write) => confirmByLink(write, token, NOW));
    expect(done).toMatchObject({ is: 'confirmed', leftOut: ['topic:b2', 'topic:b3'] });
    expect(await followed(row.id)).toHaveLength(MOST_SCOPES);
    const consents = await reads().select().from(consent);
    expect(consents.map(({ scopes }) => scopes).at(-1)).toEqual(['topic:b0', 'topic:b1']);
  });

  it('does not come back by undo, and the reader is told what', async () => {
    const { row } = await subscribed(ANN, { wish: { ...WISH, scopes: some(50, 'a') } });
    const one = await tx((write) => unsubscribe(write, row, 'topic:a1', NOW));
    await ask(ANN, { wish: { ...WISH, scopes: some(1, 'b') } });
    const { token } = await newestRequest();
    await tx((write) => confirmByLink(write, token, NOW));
    expect(await tx((write) => undoUnsubscribe(write, row, one, PAGE, NOW))).toEqual(['topic:a1']);
    expect(await followed(row.id)).toHaveLength(MOST_SCOPES);
  });
});

describe('A scope that was merged', () => {
  it('is what it was merged into, however often, and once', async () => {
    const [songs, strikes, unions] = [
      await newTopic('Songs'),
      await newTopic('Strikes'),
      await newTopic('Unions'),
    ];
    await merge(songs, strikes);
    await merge(strikes, unions);
    const keys = ['site', `topic:${songs}`, `topic:${strikes}`, `topic:${unions}`, 'name:x'];
    expect(await currentScopes(reads(), keys)).toEqual(['site', `topic:${unions}`, 'name:x']);
  });

  it('is followed as that by a request that waited', async () => {
    const [songs, strikes] = [await newTopic('Songs'), await newTopic('Strikes')];
    await ask(ANN, { wish: { ...WISH, scopes: [`topic:${songs}`] } });
    const { token } = await newestRequest();
    await merge(songs, strikes);
    expect((await getOpenRequest(token, NOW))?.wish?.scopes).toEqual([`topic:${strikes}`]);
    await tx((write) => confirmByLink(write, token, NOW));
    const [row] = await reads().select().from(consent);
    expect(row?.scopes).toEqual([`topic:${strikes}`]);
    expect(await followed(row?.subscriberId ?? '')).toEqual([`topic:${strikes}`]);
  });

  it('is ended by the link of an older mail, and followed again as that by undo', async () => {
    const [songs, strikes] = [await newTopic('Songs'), await newTopic('Strikes')];
    const scopes = [`topic:${songs}`, 'site'];
    const { row } = await subscribed(ANN, { wish: { ...WISH, scopes } });
    await merge(songs, strikes);
    const one = await tx((write) => unsubscribe(write, row, `topic:${songs}`, NOW));
    expect(one.map(({ scope }) => scope)).toEqual([`topic:${strikes}`]);
    expect(await followed(row.id)).toEqual(['site']);
    const former = [{ scope: `topic:${songs}`, since: NOW - 1 }];
    await tx((write) => undoUnsubscribe(write, row, former, PAGE, NOW));
    const now = await listFollowed(reads(), row.id);
    expect(now).toContainEqual({ kind: 'topic', id: strikes, since: NOW - 1 });
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { tx } from '@/db/client';
import type { Staff } from '@/domain/permissions/staff';
import type { Scope } from '@/domain/subscriptions/scope';
import { addTopic } from '@/domain/topics/changes';
import { mergeTopics } from '@/domain/topics/merge-changes';
import { unpublishTopic } from '@/domain/topics/withdrawal-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { anySubscriber } from '@/testing/subscribers';
import { switchMailOff, switchMailOn } from './switch-changes';
import { readSwitchFilter, SWITCHES_SHOWN } from './switch-line';
import { listSwitches } from './switch-list-queries';

const SITE: Scope = { kind: 'site', id: '' };
let editor: Staff;

beforeEach(async () => {
  freshDatabase();
  editor = await anyStaff('editor', { name: 'Emma Editor' });
});

function newTopic(name: string): Promise<string> {
  const slug = name.toLowerCase().replaceAll(' ', '-');
  const names = [
    { language: 'en', name, slug, description: '' },
    { language: 'de', name: `${name} deutsch`, slug: `${slug}-de`, description: '' },
  ];
  return tx((write) => addTopic(write, { staffId: null }, { wikidata: '', names }, 1));
}

async function listed(query: Record<string, string> = {}, page = 1) {
  const general = { site: 'The whole site', today: 'Today' };
  return listSwitches(editor, readSwitchFilter(query), { page, language: 'en', general });
}

const named = async (query: Record<string, string> = {}) =>
  (await listed(query)).lines.map(({ scope, name }) => name || scope.kind);

describe('The list of what can be followed', () => {
  it('has all of it, followed or not, with how many follow it and who switched it when', async () => {
    const [strikes, songs, dances] = [
      await newTopic('Strikes'),
      await newTopic('Songs'),
      await newTopic('Dances'),
    ];
    await tx((write) => mergeTopics(write, editor, { from: dances, into: songs }, 2));
    await tx((write) => unpublishTopic(write, editor, { topicId: songs, reason: '' }, 3));
    await anySubscriber(['site', `topic:${strikes}`]);
    await anySubscriber(['site']);
    await tx((write) => switchMailOff(write, editor, SITE, 10));
    await tx((write) => switchMailOn(write, editor, SITE, 20));
    await tx((write) => switchMailOff(write, editor, { kind: 'topic', id: strikes }, 30));
    const { lines, count } = await listed();
    expect(count).toBe(4);
    const by = 'Emma Editor';
    expect(lines).toMatchObject([
      { scope: SITE, followers: 2, isOff: false, switched: { at: 20, by } },
      { scope: { kind: 'today' }, followers: 0, isOff: false, switched: null },
      { name: 'Songs', followers: 0, isUnpublished: true, switched: null },
      { name: 'Strikes', language: 'en', followers: 1, isOff: true, switched: { at: 30, by } },
    ]);
    expect(await named({ is: 'off' })).toEqual(['Strikes']);
    expect(await named({ is: 'on', kind: 'topic' })).toEqual(['Songs']);
    expect(await named({ q: 'STRIKES Deutsch' })).toEqual(['Strikes']);
    expect(await named({ q: 'whole' })).toEqual(['site']);
    expect(await named({ q: 'nothing' })).toEqual([]);
    expect(await named({ kind: 'place', is: 'maybe' })).toHaveLength(4);
  });

  it('has pages, the last one for any after it', async () => {
    for (let at = 0; at < SWITCHES_SHOWN + 1; at++) {
      await newTopic(`Topic ${String(at).padStart(2, '0')}`);
    }
    const first = await listed({ kind: 'topic' });
    expect([first.lines.length, first.count, first.page]).toEqual([50, 51, 1]);
    for (const page of [2, 9]) {
      const last = await listed({ kind: 'topic' }, page);
      expect([last.lines.map(({ name }) => name), last.page]).toEqual([['Topic 50'], 2]);
    }
  });
});

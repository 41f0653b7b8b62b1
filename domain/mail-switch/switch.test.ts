import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newContext, withContext } from '@/cache/context';
import { reads, tx } from '@/db/client';
import { invalidation } from '@/db/schema/site';
import { audit } from '@/db/schema/staff';
import { NotThere } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import type { Scope } from '@/domain/subscriptions/scope';
import { addTopic } from '@/domain/topics/changes';
import { mergeTopics } from '@/domain/topics/merge-changes';
import { unpublishTopic } from '@/domain/topics/withdrawal-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { switchMailOff, switchMailOn } from './switch-changes';
import { isMailOffered, mailedScopes, offScopes } from './switch-queries';

const SITE: Scope = { kind: 'site', id: '' };
const TODAY: Scope = { kind: 'today', id: '' };
let editor: Staff;
let topic: Scope;

beforeEach(async () => {
  freshDatabase();
  editor = await anyStaff('editor');
  topic = { kind: 'topic', id: await newTopic('Strikes') };
});

function newTopic(name: string): Promise<string> {
  const names = [{ language: 'en', name, slug: name.toLowerCase(), description: '' }];
  return tx((write) => addTopic(write, { staffId: null }, { wikidata: '', names }, 1));
}

const off = (scope: Scope, now: number) => tx((write) => switchMailOff(write, editor, scope, now));
const on = (scope: Scope, now: number) => tx((write) => switchMailOn(write, editor, scope, now));

describe('E-mail about a scope', () => {
  it('is off from when it was switched off until it was switched on', async () => {
    expect(await off(topic, 10)).toBe(true);
    expect(await off(topic, 11)).toBe(false);
    expect(await on(topic, 20)).toBe(true);
    expect(await on(topic, 21)).toBe(false);
    const isOff = async (at: number) => (await offScopes(reads(), [SITE, topic], at)).size === 1;
    expect(await Promise.all([9, 10, 19, 20].map(isOff))).toEqual([false, true, true, false]);
    expect(await offScopes(reads(), [SITE, topic])).toEqual(new Set());
  });

  it('mails what was published while it was on, as long as it is on', async () => {
    await off(topic, 10);
    await on(topic, 20);
    const mailed = (at: number) => mailedScopes(reads(), [SITE, topic], at);
    expect([await mailed(9), await mailed(15), await mailed(20)]).toEqual([
      [SITE, topic],
      [SITE],
      [SITE, topic],
    ]);
    await off(topic, 30);
    expect(await mailed(25)).toEqual([SITE]);
  });

  it('is switched off, on and off again within a millisecond', async () => {
    await off(SITE, 10);
    await on(SITE, 10);
    await off(SITE, 10);
    expect(await offScopes(reads(), [SITE, TODAY])).toEqual(new Set(['site']));
  });

  it('is offered to readers where the site sends mail, and their pages change with it', async () => {
    const context = newContext();
    const offered = () => withContext(context, () => isMailOffered(topic));
    expect(await offered()).toBe(false);
    vi.stubEnv('SMTP_URL', 'smtp://mail.example');
    expect(await offered()).toBe(true);
    await off(topic, 10);
    expect(await offered()).toBe(false);
    const stale = await reads().select({ tag: invalidation.tag }).from(invalidation);
    expect(context.tags).toEqual(new Set([`mail-switch:topic:${topic.id}`]));
    expect(stale.map(({ tag }) => tag)).toContain(`mail-switch:topic:${topic.id}`);
    await on(topic, 20);
    expect(await offered()).toBe(true);
    vi.unstubAllEnvs();
  });

  it('is in the audit log with its topic, or as that of the site or today', async () => {
    await off(topic, 10);
    await on(topic, 11);
    await off(SITE, 12);
    await on(TODAY, 13);
    const rows = await reads().select().from(audit);
    expect(
      rows.slice(-3).map(({ action, subjectKind, subjectId }) => {
        return [action, subjectKind, subjectId];
      }),
    ).toEqual([
      ['subscriber.switchOff', 'topic', topic.id],
      ['subscriber.switchOn', 'topic', topic.id],
      ['subscriber.switchSiteOff', 'subscriber', ''],
    ]);
  });

  it('can be switched for what is unpublished, and for nothing that is not there', async () => {
    const { id: topicId } = topic;
    await tx((write) => unpublishTopic(write, editor, { topicId, reason: '' }, 5));
    expect(await off(topic, 10)).toBe(true);
    await expect(off({ kind: 'name', id: topicId }, 10)).rejects.toThrow(NotThere);
    const songs: Scope = { kind: 'topic', id: await newTopic('Songs') };
    const dances = await newTopic('Dances');
    await tx((write) => mergeTopics(write, editor, { from: songs.id, into: dances }, 6));
    await expect(off(songs, 10)).rejects.toThrow(NotThere);
    await expect(on(songs, 10)).rejects.toThrow(NotThere);
  });
});

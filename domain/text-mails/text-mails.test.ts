import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { outbox } from '@/db/schema/delivery';
import type { TextEvent } from '@/domain/access/text-event';
import { notifyConcerned } from '@/domain/notifications/notify-changes';
import { chooseMails } from '@/domain/notifications/preference-changes';
import type { Staff } from '@/domain/permissions/staff';
import { eraseText } from '@/domain/publishing/erase-changes';
import { requestReview } from '@/domain/review/review-changes';
import { createStory } from '@/domain/writing/create-changes';
import { takeMail } from '@/server/jobs/outbox';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';

const HOUR_MS = 3_600_000;
const NOW = Date.UTC(2026, 0, 1);
let author: Staff;
let editor: Staff;
let at: { storyId: string; language: string };

beforeEach(async () => {
  process.env.SMTP_URL = 'smtp://localhost';
  freshDatabase();
  author = await anyStaff('author');
  editor = await anyStaff('editor');
  at = await story('Strike');
});

afterEach(() => {
  delete process.env.SMTP_URL;
});

async function story(title: string) {
  const given = { kind: 'item' as const, language: 'en', title };
  return { storyId: await tx((write) => createStory(write, author, given, 1)), language: 'en' };
}

const tell = (kind: TextEvent, by: Staff, now: number, where = at) =>
  tx((write) => notifyConcerned(write, by, { kind, ...where }, now));

async function sent(): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    const mail = await takeMail('test', NOW + 10 * HOUR_MS);
    if (!mail) return found;
    found.push(`${mail.subject} to ${mail.to}`);
  }
}

describe('mails about a text', () => {
  it('go to its reviewer when it was sent to one, and to its author afterwards', async () => {
    await tell('submitted', author, NOW);
    expect(await sent()).toEqual([]);
    const wanted = { ...at, note: '', reviewForId: editor.staffId };
    await tx((write) => requestReview(write, author, wanted, NOW));
    await tell('approved', editor, NOW);
    expect(await sent()).toEqual([
      `Review requested: Strike to ${editor.email}`,
      `Approved: Strike to ${author.email}`,
    ]);
  });

  it('never go to the user who acted, and report comments once an hour', async () => {
    await tell('published', author, NOW);
    for (const minutes of [0, 10, 20]) await tell('commented', editor, NOW + minutes * 60_000);
    await tell('commented', editor, NOW + HOUR_MS);
    expect(await sent()).toEqual([
      `New comments: Strike to ${author.email}`,
      `New comments: Strike to ${author.email}`,
    ]);
  });

  it('are one for a change to many texts, which says how many others there are', async () => {
    const texts = [at, await story('Lockout'), await story('Boycott')];
    await tx(async (write) => {
      for (const each of texts) {
        await notifyConcerned(write, editor, { kind: 'published', ...each }, NOW);
      }
    });
    const mail = await takeMail('test', NOW);
    expect(mail?.subject).toBe('Published: Strike');
    expect(mail?.text).toContain('The same happened to 2 other texts of yours:');
    expect(await sent()).toEqual([]);
  });

  it('are not sent to somebody who turned that kind of mail off', async () => {
    await tx((write) => chooseMails(write, author, ['approved']));
    await tell('published', editor, NOW);
    await tell('approved', editor, NOW);
    expect(await sent()).toEqual([`Approved: Strike to ${author.email}`]);
  });

  it('are not queued where the site sends no mail, and not sent once the text is erased', async () => {
    delete process.env.SMTP_URL;
    await tell('approved', editor, NOW);
    expect(await reads().select().from(outbox)).toEqual([]);
    process.env.SMTP_URL = 'smtp://localhost';
    await tell('approved', editor, NOW);
    const administrator = await anyStaff('administrator');
    await tx((write) => eraseText(write, administrator, { ...at, reason: 'asked' }, NOW));
    expect(await sent()).toEqual([]);
  });
});

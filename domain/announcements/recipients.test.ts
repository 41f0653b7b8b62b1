import { beforeEach, expect, it, vi } from 'vitest';
import { reads, tx } from '@/db/client';
import { changeMany } from '@/domain/bulk/bulk-changes';
import type { Staff } from '@/domain/permissions/staff';
import { runNextDue } from '@/domain/schedule/run-schedule-changes';
import { schedulePublication } from '@/domain/schedule/schedule-changes';
import { mailsAt, newStory, publish } from '@/domain/subscriber-mails/subscriber-mails.fixtures';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { anySubscriber } from '@/testing/subscribers';
import { countRecipients, getAnnouncing } from './recipient-queries';

let editor: Staff;
let author: Staff;

beforeEach(async () => {
  freshDatabase();
  vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:1');
  vi.stubEnv('SITE_URL', 'https://stories.example');
  editor = await anyStaff('editor');
  author = await anyStaff('author');
});

async function subscribers(): Promise<void> {
  await anySubscriber(['site']);
  await anySubscriber(['site'], { rhythm: 'weekly' });
  await anySubscriber(['site', 'today'], { language: 'nl' });
  await anySubscriber(['site'], { language: 'nl', onlyMine: true });
  await anySubscriber(['today']);
  await anySubscriber(['site'], { pausedAt: 5 });
}

it('counts the subscribers who get a text, in each language as it is published', async () => {
  await subscribers();
  const storyId = await newStory(editor, 'Strike', ['en', 'nl']);
  const count = (language: string, wasPublished = false) =>
    countRecipients(reads(), { storyId, language, wasPublished });
  expect([await count('en'), await count('nl')]).toEqual([3, 4]);
  await publish(editor, [storyId, 'en'], 10);
  expect(await mailsAt(10)).toHaveLength(2);
  // Both Dutch readers: one got the English text meanwhile; the weekly reader is no Dutch one.
  expect(await count('nl')).toBe(2);
  await publish(editor, [storyId, 'nl'], 20);
  expect(await mailsAt(20)).toHaveLength(2);
  expect([await count('en', true), await count('nl', true)]).toEqual([2, 2]);
});

it('tells the number only to those who see subscribers, and nothing where no mail is sent', async () => {
  await subscribers();
  const of = { storyId: await newStory(editor, 'Strike', ['en']), language: 'en' };
  expect(await getAnnouncing(editor, { ...of, wasPublished: false })).toEqual({
    is: 'first',
    recipients: 3,
  });
  expect(await getAnnouncing(author, { ...of, wasPublished: true })).toEqual({
    is: 'again',
    recipients: null,
  });
  vi.stubEnv('SMTP_URL', '');
  expect(await getAnnouncing(editor, { ...of, wasPublished: false })).toBeNull();
});

it('sends what is scheduled or published with others to nobody where an editor chose so', async () => {
  await anySubscriber(['site']);
  const [quiet, told, many] = await Promise.all(
    ['Quiet', 'Told', 'Many'].map((title) => newStory(editor, title, ['en'])),
  );
  const wish = { language: 'en', dueAt: 20, acceptAdvice: true };
  await tx(async (write) => {
    const at = { ...wish, storyId: quiet ?? '' };
    await schedulePublication(write, editor, { ...at, announce: 'no' }, 10);
    await schedulePublication(write, editor, { ...wish, storyId: told ?? '' }, 10);
  });
  while (await tx((write) => runNextDue(write, 30)));
  const each = { do: 'publish' as const, language: 'en', announce: false as const };
  await tx((write) => changeMany(write, editor, [many ?? ''], each, 40));
  const toReaders = (await mailsAt(50)).filter(({ list }) => list);
  expect(toReaders.map(({ subject }) => subject)).toEqual(['Told en']);
});

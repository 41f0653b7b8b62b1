import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reads, tx } from '@/db/client';
import { letterSent } from '@/db/schema/letters';
import { getLetter } from '@/domain/letters/queries';
import type { Staff } from '@/domain/permissions/staff';
import { getOwnData } from '@/domain/subscriptions/data-queries';
import { deleteSubscriber } from '@/domain/subscriptions/preferences-changes';
import { findSubscriber, tokenOf } from '@/domain/subscriptions/subscriber-queries';
import { addTopic } from '@/domain/topics/changes';
import { mergeTopics } from '@/domain/topics/merge-changes';
import { anySubscriber } from '@/testing/subscribers';
import {
  DAY,
  HOUR,
  letterOf,
  morningArchive,
  published,
  WEDNESDAY,
} from './morning-mails.fixtures';
import { mailsAt, newStory, publish } from './subscriber-mails.fixtures';

let editor: Staff;

beforeEach(async () => {
  editor = await morningArchive();
});

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('A letter', () => {
  it('comes before the stories of the first digest of its days, once, in HTML and plain text', async () => {
    await anySubscriber(['site'], { rhythm: 'daily' });
    const words = 'Dear <readers>,\n\nsee https://archive.example/a?b&c for more.';
    const id = await letterOf(editor, { en: words });
    await published(editor, 'Lockout', WEDNESDAY + HOUR);
    const [mail] = await mailsAt(WEDNESDAY + DAY);
    expect(mail?.subject).toBe('Archive: 1 new story');
    expect(mail?.text).toMatch(
      /^Archive: 1 new story\n\nDear <readers>,\n\nsee https:\/\/archive\.example\/a\?b&c for more\.\n\nLockout en\n/,
    );
    expect(mail?.html).toContain('<p>Dear &#60;readers&#62;,</p>');
    expect(mail?.html).toContain(
      'see <a href="https://archive.example/a?b&#38;c" dir="ltr">https://archive.example/a?b&#38;c</a> for more.',
    );
    expect(mail?.html?.indexOf('Dear')).toBeLessThan(mail?.html?.indexOf('Lockout en') ?? 0);
    expect((await getLetter(editor, id))?.count).toBe(1);
    await published(editor, 'Boycott', WEDNESDAY + DAY + HOUR);
    const [next] = await mailsAt(WEDNESDAY + 2 * DAY);
    expect(next?.text).toContain('Boycott en');
    expect(next?.text).not.toContain('Dear');
  });

  it('comes with the weekly digest too', async () => {
    await anySubscriber(['site'], { rhythm: 'weekly', weekday: 5 });
    await letterOf(editor, { en: 'Dear readers' });
    await published(editor, 'Lockout', WEDNESDAY + HOUR);
    expect((await mailsAt(WEDNESDAY + 2 * DAY))[0]?.text).toContain('Dear readers');
  });

  it('does not come alone, nor with mails at once or about today', async () => {
    await anySubscriber(['site'], { rhythm: 'daily' });
    await anySubscriber(['site', 'today']);
    const id = await letterOf(editor, { en: 'Dear readers' });
    expect(await mailsAt(WEDNESDAY + DAY)).toEqual([]);
    const storyId = await newStory(editor, 'Lockout', ['en'], { eventDate: '1911-03-06' });
    await publish(editor, [storyId, 'en'], WEDNESDAY + 2 * DAY + HOUR - DAY);
    const mails = await mailsAt(WEDNESDAY + 2 * DAY);
    const having = mails.filter(({ text }) => text.includes('Dear readers'));
    expect(mails.map(({ subject }) => subject).sort()).toEqual([
      'Archive: 1 new story',
      'Lockout en',
      'On this day: 6 March',
    ]);
    expect(having.map(({ subject }) => subject)).toEqual(['Archive: 1 new story']);
    expect((await getLetter(editor, id))?.count).toBe(1);
  });

  it('keeps to its days', async () => {
    await anySubscriber(['site'], { rhythm: 'daily' });
    await letterOf(editor, { en: 'Too early' }, { firstDay: '2026-03-06' });
    await letterOf(editor, { en: 'Too late' }, { firstDay: '2026-03-04', lastDay: '2026-03-04' });
    await published(editor, 'Lockout', WEDNESDAY + HOUR);
    const [mail] = await mailsAt(WEDNESDAY + DAY);
    expect(mail?.text).toContain('Lockout en');
    expect(mail?.text).not.toMatch(/Too (early|late)/);
    await published(editor, 'Boycott', WEDNESDAY + DAY + HOUR);
    expect((await mailsAt(WEDNESDAY + 2 * DAY))[0]?.text).toContain('Too early');
  });

  it('comes in the language of the subscriber, in another one only where they take those', async () => {
    const texts = { en: 'Dear readers', fa: 'خوانندگان عزیز' };
    await anySubscriber(['site'], { rhythm: 'daily', language: 'fa', email: 'fa@reader.example' });
    await anySubscriber(['site'], { rhythm: 'daily', language: 'nl', email: 'nl@reader.example' });
    const only = { onlyMine: true, email: 'only@reader.example' };
    await anySubscriber(['site'], { rhythm: 'daily', language: 'nl', ...only });
    await letterOf(editor, texts);
    await published(editor, 'Lockout', WEDNESDAY + HOUR, ['en', 'nl']);
    const mails = await mailsAt(WEDNESDAY + DAY);
    const to = (email: string) => mails.find((each) => each.to === email);
    expect(to('fa@reader.example')?.html).toContain('<p>خوانندگان عزیز</p>');
    expect(to('nl@reader.example')?.html).toContain('<p lang="en" dir="ltr">Dear readers</p>');
    expect(to('only@reader.example')?.text).toContain('Lockout nl');
    expect(to('only@reader.example')?.text).not.toContain('Dear readers');
  });

  it('comes to the followers of its topic alone, also after that was merged', async () => {
    const newTopic = (name: string) => {
      const names = [{ language: 'en', name, slug: name.toLowerCase(), description: '' }];
      return tx((write) => addTopic(write, editor, { wikidata: '', names }, 1));
    };
    const [songs, strikes] = [await newTopic('Songs'), await newTopic('Strikes')];
    await letterOf(editor, { en: 'Dear friends of songs' }, { scope: `topic:${songs}` });
    await tx((write) => mergeTopics(write, editor, { from: songs, into: strikes }, WEDNESDAY));
    const topic = ['site', `topic:${strikes}`];
    await anySubscriber(topic, { rhythm: 'daily', email: 'songs@reader.example' });
    await anySubscriber(['site'], { rhythm: 'daily', email: 'all@reader.example' });
    await published(editor, 'Lockout', WEDNESDAY + HOUR);
    const mails = await mailsAt(WEDNESDAY + DAY);
    expect(mails).toHaveLength(2);
    const having = mails.filter(({ text }) => text.includes('Dear friends'));
    expect(having.map(({ to }) => to)).toEqual(['songs@reader.example']);
  });

  it('comes with others in the order of their days', async () => {
    await anySubscriber(['site'], { rhythm: 'daily' });
    await letterOf(editor, { en: 'The second' }, { firstDay: '2026-03-05' });
    await letterOf(editor, { en: 'The first' }, { firstDay: '2026-03-04' });
    await published(editor, 'Lockout', WEDNESDAY + HOUR);
    expect((await mailsAt(WEDNESDAY + DAY))[0]?.text).toContain('The first\n\nThe second');
  });
});

it('a subscriber sees in their data which letters they got, and the note goes with them', async () => {
  const subscriberId = await anySubscriber(['site'], { rhythm: 'daily' });
  const id = await letterOf(editor, { en: 'Dear readers' });
  await published(editor, 'Lockout', WEDNESDAY + HOUR);
  await mailsAt(WEDNESDAY + DAY);
  const row = await findSubscriber(reads(), subscriberId);
  if (!row) throw new Error('The subscriber is gone.');
  const data = await getOwnData(tokenOf(row));
  expect(data?.lettersSent).toEqual([{ letterId: id, at: '2026-03-05T08:00:00.000Z' }]);
  await tx((write) => deleteSubscriber(write, row, WEDNESDAY + 2 * DAY));
  expect(await reads().$count(letterSent)).toBe(0);
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tx } from '@/db/client';
import { subscriber } from '@/db/schema/subscriptions';
import type { Staff } from '@/domain/permissions/staff';
import { unpublishText } from '@/domain/publishing/publish-changes';
import { saveSettings } from '@/domain/settings/changes';
import { queueSubscriberMails } from '@/server/jobs/subscriber-mails';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { anySubscriber } from '@/testing/subscribers';
import { mailsAt, newStory, publish, queued, rewrite } from './subscriber-mails.fixtures';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Eight o’clock of a Wednesday. */
const WEDNESDAY = Date.UTC(2026, 2, 4, 8);
let editor: Staff;

beforeEach(async () => {
  freshDatabase();
  vi.stubEnv('SMTP_URL', 'smtp://mail.example');
  vi.stubEnv('SITE_URL', 'https://stories.example');
  editor = await anyStaff('administrator');
  await tx((write) => saveSettings(write, { timeZone: 'UTC', names: { en: 'Archive' } }, 1));
});

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The hour of a site that sent its mails of the morning of Wednesday. */
const begin = () => queueSubscriberMails(WEDNESDAY);
const published = async (title: string, at: number, languages = ['en'], announce?: boolean) => {
  const storyId = await newStory(editor, title, languages, { source: title });
  await publish(editor, [storyId, languages[0] ?? 'en'], at, announce);
  return storyId;
};

describe('a daily mail', () => {
  it('has all stories since the last one, each once, and does not come when there are none', async () => {
    await anySubscriber(['site'], { rhythm: 'daily' });
    await begin();
    await published('Lockout', WEDNESDAY + HOUR);
    await published('Boycott', WEDNESDAY + 2 * HOUR);
    expect(await mailsAt(WEDNESDAY + 23 * HOUR)).toEqual([]);
    const [mail, ...more] = await mailsAt(WEDNESDAY + DAY);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Archive: 2 new stories');
    expect(mail?.text.indexOf('Lockout en')).toBeLessThan(mail?.text.indexOf('Boycott en') ?? 0);
    expect(await mailsAt(WEDNESDAY + DAY + 1)).toEqual([]);
    expect(await mailsAt(WEDNESDAY + 2 * DAY)).toEqual([]);
  });

  it('lacks what was unpublished meanwhile, and does not come with nothing else', async () => {
    await anySubscriber(['site'], { rhythm: 'daily' });
    await begin();
    const storyId = await published('Lockout', WEDNESDAY + HOUR);
    await queueSubscriberMails(WEDNESDAY + DAY);
    expect(await queued()).toBe(1);
    const at = { storyId, language: 'en' };
    await tx((write) => unpublishText(write, editor, at, WEDNESDAY + DAY));
    expect(await mailsAt(WEDNESDAY + DAY)).toEqual([]);
  });

  it('has a story in the language of the subscriber only, where both came since the last one', async () => {
    await anySubscriber(['site'], { rhythm: 'daily', language: 'nl' });
    await begin();
    const storyId = await published('Lockout', WEDNESDAY + HOUR, ['en', 'nl']);
    await publish(editor, [storyId, 'nl'], WEDNESDAY + 2 * HOUR);
    const [mail] = await mailsAt(WEDNESDAY + DAY);
    expect(mail?.text).toContain('Lockout nl');
    expect(mail?.text).not.toContain('Lockout en');
  });

  it('has a later translation into the language of the subscriber in a later mail', async () => {
    await anySubscriber(['site'], { rhythm: 'daily', language: 'nl' });
    await begin();
    const storyId = await published('Lockout', WEDNESDAY + HOUR, ['en', 'nl']);
    expect((await mailsAt(WEDNESDAY + DAY))[0]?.text).toContain('Lockout en');
    await publish(editor, [storyId, 'nl'], WEDNESDAY + DAY + HOUR);
    expect((await mailsAt(WEDNESDAY + 2 * DAY))[0]?.text).toContain('Lockout nl');
  });

  it('has a correction that an editor announces, once', async () => {
    await anySubscriber(['site'], { rhythm: 'daily' });
    await begin();
    const storyId = await published('Lockout', WEDNESDAY + HOUR);
    await mailsAt(WEDNESDAY + DAY);
    await rewrite(storyId, 'en', 'Lockout of 1911', WEDNESDAY + DAY + 1);
    await publish(editor, [storyId, 'en'], WEDNESDAY + DAY + HOUR, true);
    expect((await mailsAt(WEDNESDAY + 2 * DAY))[0]?.text).toContain(
      'Corrected version\nLockout of',
    );
    expect(await mailsAt(WEDNESDAY + 3 * DAY)).toEqual([]);
  });

  it('has a story once that was corrected before the mail, as it is now', async () => {
    await anySubscriber(['site'], { rhythm: 'daily' });
    await begin();
    const storyId = await published('Lockout', WEDNESDAY + HOUR);
    for (const [hours, words] of [
      [2, 'Lockout of 1911'],
      [3, 'Lockout of 1912'],
    ] as const) {
      await rewrite(storyId, 'en', words, WEDNESDAY + hours * HOUR - 1);
      await publish(editor, [storyId, 'en'], WEDNESDAY + hours * HOUR, true);
    }
    const [mail, ...more] = await mailsAt(WEDNESDAY + DAY);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Archive: 1 new story');
    expect(mail?.text.match(/^Lockout of 1912\nLockout of 1912\n/gm)).toHaveLength(1);
    expect(mail?.text).not.toContain('Corrected version');
    await rewrite(storyId, 'en', 'Lockout of 1913', WEDNESDAY + DAY + 1);
    await publish(editor, [storyId, 'en'], WEDNESDAY + DAY + HOUR, true);
    await rewrite(storyId, 'en', 'Lockout of 1914', WEDNESDAY + DAY + 2 * HOUR);
    await publish(editor, [storyId, 'en'], WEDNESDAY + DAY + 3 * HOUR, true);
    const [second] = await mailsAt(WEDNESDAY + 2 * DAY);
    expect(second?.text.match(/^Lockout of 1914\nLockout of 1914\n/gm)).toHaveLength(1);
    expect(second?.text).toContain('Corrected version');
    expect(await mailsAt(WEDNESDAY + 3 * DAY)).toEqual([]);
  });

  it('does not have what came at once before the subscriber changed the rhythm', async () => {
    await anySubscriber(['site']);
    await begin();
    await published('Lockout', WEDNESDAY + HOUR);
    expect(await mailsAt(WEDNESDAY + HOUR)).toHaveLength(1);
    await tx(async (write) => write.update(subscriber).set({ rhythm: 'daily' }));
    expect(await mailsAt(WEDNESDAY + DAY)).toEqual([]);
  });

  it('is sent to everybody in parts', async () => {
    for (let count = 0; count < 250; count++) await anySubscriber(['site'], { rhythm: 'daily' });
    await begin();
    await published('Lockout', WEDNESDAY + HOUR);
    await queueSubscriberMails(WEDNESDAY + DAY);
    expect(await queued()).toBe(200);
    await queueSubscriberMails(WEDNESDAY + DAY + 1);
    await queueSubscriberMails(WEDNESDAY + DAY + 2);
    expect(await queued()).toBe(250);
  });
});

it('a weekly mail comes on the day that the subscriber chose', async () => {
  await anySubscriber(['site'], { rhythm: 'weekly', weekday: 5 });
  await begin();
  await published('Lockout', WEDNESDAY + HOUR);
  expect(await mailsAt(WEDNESDAY + DAY)).toEqual([]);
  expect((await mailsAt(WEDNESDAY + 2 * DAY)).map(({ subject }) => subject)).toEqual([
    'Archive: 1 new story',
  ]);
  await published('Boycott', WEDNESDAY + 2 * DAY + HOUR);
  expect(await mailsAt(WEDNESDAY + 8 * DAY)).toEqual([]);
  expect(await mailsAt(WEDNESDAY + 9 * DAY)).toHaveLength(1);
});

describe('a mail about today', () => {
  const onDay = async (title: string, eventDate: string, languages = ['en']) => {
    const storyId = await newStory(editor, title, languages, { eventDate });
    for (const language of languages) await publish(editor, [storyId, language], 3);
  };

  it('comes each morning that has a story, in any rhythm, the earliest event first', async () => {
    await anySubscriber(['today'], { email: 'ann@reader.example' });
    await anySubscriber(['site']);
    await onDay('Strike', '1936-03-05');
    await onDay('Lockout', '1911-03-05', ['en', 'nl']);
    await begin();
    const [mail, ...more] = await mailsAt(WEDNESDAY + DAY);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: 'ann@reader.example', subject: 'On this day: 5 March' });
    expect(mail?.text).toMatch(/1911\nLockout en[\s\S]*1936\nStrike en/);
    expect(mail?.text).toContain('https://stories.example/en/today/03-05');
    expect(mail?.text).toContain('the stories of the day');
    expect(await mailsAt(WEDNESDAY + 2 * DAY)).toEqual([]);
  });

  it('has only stories in the language of who wants no others', async () => {
    await anySubscriber(['today'], { language: 'nl', onlyMine: true });
    await anySubscriber(['today'], { language: 'fa', onlyMine: true });
    await onDay('Strike', '1936-03-05');
    await onDay('Lockout', '1911-03-05', ['en', 'nl']);
    await begin();
    const [mail, ...more] = await mailsAt(WEDNESDAY + DAY);
    expect(more).toEqual([]);
    expect(mail?.language).toBe('nl');
    expect(mail?.text).toContain('Lockout nl');
    expect(mail?.text).not.toContain('Strike');
  });

  it('is not sent for a day that is over', async () => {
    await anySubscriber(['today']);
    await onDay('Strike', '1936-03-05');
    await begin();
    expect(await mailsAt(WEDNESDAY + 2 * DAY - 1)).toEqual([]);
  });
});

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reads, tx } from '@/db/client';
import { subscriber } from '@/db/schema/subscriptions';
import type { Staff } from '@/domain/permissions/staff';
import { saveSettings } from '@/domain/settings/changes';
import { changePreferences, pauseMails } from '@/domain/subscriptions/preferences-changes';
import { subscribed } from '@/domain/subscriptions/requests.fixtures';
import { findSubscriber } from '@/domain/subscriptions/subscriber-queries';
import type { Wish } from '@/domain/subscriptions/wish';
import { queueSubscriberMails } from '@/server/jobs/subscriber-mails';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { mailsAt, newStory, publish } from './subscriber-mails.fixtures';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Eight o’clock of a Wednesday. */
const WEDNESDAY = Date.UTC(2026, 2, 4, 8);
const WISH: Wish = {
  scopes: ['site'],
  rhythm: 'once',
  weekday: 1,
  language: 'en',
  onlyMine: false,
};

let editor: Staff;
let id: string;

async function begin(wish: Partial<Wish>): Promise<void> {
  freshDatabase();
  vi.stubEnv('SMTP_URL', 'smtp://mail.example');
  vi.stubEnv('SITE_URL', 'https://stories.example');
  editor = await anyStaff('administrator');
  await tx((write) => saveSettings(write, { timeZone: 'UTC', names: { en: 'Archive' } }, 1));
  const at = WEDNESDAY - HOUR;
  id = (await subscribed('ann@reader.example', { wish: { ...WISH, ...wish }, at })).row.id;
  await mailsAt(WEDNESDAY);
}

beforeEach(() => begin({}));

afterEach(() => {
  vi.unstubAllEnvs();
});

async function row() {
  const found = await findSubscriber(reads(), id);
  if (!found) throw new Error('There is no subscriber.');
  return found;
}

async function change(wish: Partial<Wish>, now: number): Promise<void> {
  const { rhythm, weekday } = await row();
  const page = { token: 'token', language: 'en' };
  const changed = { ...WISH, rhythm, weekday, ...wish };
  await tx(async (write) => changePreferences(write, await row(), changed, page, now));
}

async function published(title: string, at: number): Promise<void> {
  const storyId = await newStory(editor, title, ['en'], { source: title });
  await publish(editor, [storyId, 'en'], at);
}

/** The titles of all stories in the mails of a moment. */
async function titlesAt(now: number): Promise<string[]> {
  const mails = await mailsAt(now);
  return mails.flatMap(({ text }) =>
    [...text.matchAll(/^(Story \w+) en$/gm)].map(([, of]) => of ?? ''),
  );
}

describe('Who changes the rhythm', () => {
  it('from a daily mail to mails at once gets the rest the next morning, and nothing twice', async () => {
    await begin({ rhythm: 'daily' });
    await published('Story one', WEDNESDAY + HOUR);
    await titlesAt(WEDNESDAY + HOUR);
    await change({ rhythm: 'once' }, WEDNESDAY + 2 * HOUR);
    await published('Story two', WEDNESDAY + 3 * HOUR);
    expect(await titlesAt(WEDNESDAY + 3 * HOUR)).toEqual(['Story two']);
    expect(await titlesAt(WEDNESDAY + DAY)).toEqual(['Story one']);
    expect(await titlesAt(WEDNESDAY + 2 * DAY)).toEqual([]);
  });

  it('from a weekly mail to a daily one gets what came since the last one', async () => {
    await begin({ rhythm: 'weekly', weekday: 2 });
    await published('Story one', WEDNESDAY + HOUR);
    expect(await titlesAt(WEDNESDAY + DAY)).toEqual([]);
    await change({ rhythm: 'daily' }, WEDNESDAY + DAY + HOUR);
    expect(await titlesAt(WEDNESDAY + 2 * DAY)).toEqual(['Story one']);
    expect(await titlesAt(WEDNESDAY + 3 * DAY)).toEqual([]);
  });

  it('to a later day of the week gets what the former day would have had', async () => {
    await begin({ rhythm: 'weekly', weekday: 4 });
    await titlesAt(WEDNESDAY + DAY);
    await published('Story one', WEDNESDAY + DAY + HOUR);
    await titlesAt(WEDNESDAY + 7 * DAY);
    await change({ weekday: 3 }, WEDNESDAY + 7 * DAY + HOUR);
    expect(await titlesAt(WEDNESDAY + 8 * DAY)).toEqual([]);
    expect(await titlesAt(WEDNESDAY + 14 * DAY)).toEqual(['Story one']);
    expect(await titlesAt(WEDNESDAY + 21 * DAY)).toEqual([]);
  });

  it('from mails at once gets in the first digest what was still to be queued', async () => {
    await published('Story one', WEDNESDAY - HOUR / 2);
    await change({ rhythm: 'daily' }, WEDNESDAY + HOUR);
    expect(await titlesAt(WEDNESDAY + DAY)).toEqual(['Story one']);
  });

  it('gets every story exactly once, however often', async () => {
    const step = fc.oneof(
      fc.constant({ do: 'publish' as const }),
      fc.record({
        do: fc.constant('change' as const),
        rhythm: fc.constantFrom('once' as const, 'daily' as const, 'weekly' as const),
        weekday: fc.integer({ min: 1, max: 7 }),
      }),
      fc.constant({ do: 'queue' as const }),
    );
    const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), step), { maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        await begin({ rhythm: 'daily' });
        const [wanted, got]: string[][] = [[], []];
        let now = WEDNESDAY;
        for (const [hours, each] of all) {
          // The job runs all the time, so no morning is missed.
          for (let passed = 0; passed < hours; passed += 8) {
            now += Math.min(8, hours - passed) * HOUR;
            if (each.do !== 'change') got?.push(...(await titlesAt(now)));
          }
          if (each.do === 'change') await change(each, now);
          if (each.do !== 'publish') continue;
          const title = `Story n${wanted?.length}`;
          wanted?.push(title);
          await published(title, now);
        }
        for (let days = 1; days <= 9; days++) got?.push(...(await titlesAt(now + days * DAY)));
        expect(got?.sort()).toEqual(wanted?.sort());
      }),
      { numRuns: 6 },
    );
  }, 60_000);
});

it('After a pause comes what was published in its last week, and nothing older', async () => {
  await begin({ rhythm: 'daily' });
  await tx(async (write) => pauseMails(write, await row(), true, WEDNESDAY + HOUR));
  await published('Story one', WEDNESDAY + 2 * HOUR);
  await queueSubscriberMails(WEDNESDAY + DAY);
  await published('Story two', WEDNESDAY + 8 * DAY);
  await tx(async (write) => pauseMails(write, await row(), false, WEDNESDAY + 10 * DAY + HOUR));
  expect((await row()).pausedAt).toBeNull();
  expect(await titlesAt(WEDNESDAY + 11 * DAY)).toEqual(['Story two']);
  expect(await reads().$count(subscriber)).toBe(1);
});

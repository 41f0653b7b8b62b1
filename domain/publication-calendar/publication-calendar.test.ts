import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, openMemory, tx } from '@/db/client';
import { migrateConnection } from '@/db/migrate';
import { openConnection } from '@/db/open';
import type { Staff } from '@/domain/permissions/staff';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { schedulePublication } from '@/domain/schedule/schedule-changes';
import { changeStoryDetails } from '@/domain/stories/details-changes';
import { importText } from '@/domain/texts/import-changes';
import { trashStory } from '@/domain/trash/trash-changes';
import { createStory } from '@/domain/writing/create-changes';
import { freshDatabase } from '@/testing/database';
import { planOf, recording } from '@/testing/query-plans';
import { anyStaff } from '@/testing/staff';
import { daysOf, daysOfYear, firstWeekdayOf, monthAfter, readMonth, weeksOf } from './month';
import { countOnDays, getPublications } from './publication-queries';

const NOBODY = { staffId: null };
const ZONE = 'Europe/Amsterdam';
/** 1 November 2026 in Amsterdam, still October in UTC. */
const NIGHT = Date.UTC(2026, 9, 31, 23, 30);
const NOVEMBER = { year: 2026, month: 11 };

let author: Staff;
let editor: Staff;

beforeEach(async () => {
  freshDatabase();
  author = await anyStaff('author');
  editor = await anyStaff('editor');
});

function begun(title: string, by = author): Promise<string> {
  const words = [{ type: 'text' as const, text: 'Words.' }];
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: words }] };
  return tx(async (write) => {
    const given = { kind: 'item' as const, language: 'en', title };
    const storyId = await createStory(write, by, given, 1);
    await importText(write, NOBODY, { storyId, language: 'en', title, body }, 2);
    return storyId;
  });
}

const publish = (storyId: string, at: number) =>
  tx((write) => publishText(write, NOBODY, { storyId, language: 'en' }, at));

async function shown(staff: Staff, month = NOVEMBER) {
  const { publications } = await getPublications(staff, month, ZONE);
  return publications.map(({ title, does, isWithdrawn }) => [title, does, isWithdrawn]);
}

describe('The publication calendar', () => {
  it('shows what was published and what will be, in the archive’s time zone', async () => {
    const [night, later, next] = [await begun('Night'), await begun('Later'), await begun('Next')];
    await publish(night, NIGHT);
    await publish(later, NIGHT + 86_400_000);
    const at = { storyId: later, language: 'en' };
    await tx((write) => unpublishText(write, NOBODY, at, NIGHT + 90_000_000));
    const wanted = { storyId: next, language: 'en', dueAt: Date.UTC(2026, 10, 30, 22, 59) };
    await tx((write) =>
      schedulePublication(write, editor, { ...wanted, acceptAdvice: true }, NIGHT),
    );
    const all = [
      ['Night', 'published', false],
      ['Later', 'published', true],
      ['Next', 'publish', false],
    ];
    expect(await shown(editor)).toEqual(all);
    expect(await shown(author)).toEqual(all);
    expect(await shown(await anyStaff('author'))).toEqual([['Night', 'published', false]]);
    expect(await shown(editor, { year: 2026, month: 10 })).toEqual([]);
    await tx((write) => trashStory(write, editor, next, 4));
    expect(await shown(editor)).toHaveLength(2);
  });

  it('counts the stories of each day of the year, whatever the year', async () => {
    const id = await begun('Strike');
    await publish(id, NIGHT);
    const eventDate = '1921-11-07';
    await tx((write) => changeStoryDetails(write, NOBODY, id, { eventDate }, 5));
    expect([...(await countOnDays(NOVEMBER))]).toEqual([['11-07', 1]]);
  });

  it('finds its texts and schedules by indexes', async () => {
    closeDatabase();
    const connection = openConnection(':memory:');
    migrateConnection(connection, path.resolve('drizzle'));
    const asked = recording(connection);
    openMemory(connection);
    await getPublications(editor, NOVEMBER, ZONE);
    const plans = [...asked].flatMap((statement) => planOf(connection, statement));
    expect(plans.filter((detail) => /^SCAN/.test(detail))).toEqual([]);
    expect(plans.join()).toContain('text_first_published');
    expect(plans.join()).toContain('schedule_due');
  });
});

describe('A month', () => {
  it('is read from an address, else it is the present one', () => {
    expect(readMonth('2027-02', '2026-11-30')).toEqual({ year: 2027, month: 2 });
    for (const odd of ['', '2027-13', '1066-10', 'x', '2027-2']) {
      expect(readMonth(odd, '2026-11-30')).toEqual(NOVEMBER);
    }
    expect(monthAfter({ year: 2026, month: 12 }, 1)).toEqual({ year: 2027, month: 1 });
    expect(monthAfter({ year: 1970, month: 1 }, -1)).toBeNull();
  });

  it('has whole weeks from the day on which weeks begin', () => {
    const english = weeksOf(NOVEMBER, firstWeekdayOf('en'));
    expect(english.every((week) => week.length === 7)).toBe(true);
    expect(english[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeksOf(NOVEMBER, firstWeekdayOf('fa'))[0]?.[1]).toBe('2026-11-01');
    expect(daysOf({ year: 2028, month: 2 })).toHaveLength(29);
    expect(daysOfYear().flat()).toHaveLength(366);
  });
});

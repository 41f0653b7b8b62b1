import { vi } from 'vitest';
import { tx } from '@/db/client';
import { beginLetter, planLetter, scheduleLetter, writeLetter } from '@/domain/letters/changes';
import type { Staff } from '@/domain/permissions/staff';
import { putSetting, saveSettings } from '@/domain/settings/changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { MORNINGS, type Mornings } from './morning-queries';
import { newStory, publish } from './subscriber-mails.fixtures';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** Eight o’clock of a Wednesday. */
export const WEDNESDAY = Date.UTC(2026, 2, 4, 8);

/** A new archive that sends mail, whose last morning was that Wednesday; returns its administrator. */
export async function morningArchive(): Promise<Staff> {
  freshDatabase();
  vi.stubEnv('SMTP_URL', 'smtp://mail.example');
  vi.stubEnv('SITE_URL', 'https://stories.example');
  const editor = await anyStaff('administrator');
  await tx((write) => saveSettings(write, { timeZone: 'UTC', names: { en: 'Archive' } }, 1));
  const begun: Mornings = { done: WEDNESDAY, doing: null };
  await tx((write) => putSetting(write, MORNINGS, begun));
  return editor;
}

/** A story that is published in each language at a time. */
export async function published(by: Staff, title: string, at: number, languages = ['en']) {
  const storyId = await newStory(by, title, languages, { source: title });
  for (const language of languages) await publish(by, [storyId, language], at);
  return storyId;
}

/** A letter that is scheduled for the mornings of Thursday to the Wednesday after it. */
export async function letterOf(
  by: Staff,
  texts: Record<string, string>,
  over: { firstDay?: string; lastDay?: string; scope?: string } = {},
): Promise<string> {
  const plan = { firstDay: '2026-03-05', lastDay: '2026-03-11', scope: '', ...over };
  return tx(async (write) => {
    const id = await beginLetter(write, by, { timeZone: 'UTC' }, WEDNESDAY);
    await planLetter(write, by, { id, ...plan }, WEDNESDAY);
    for (const [language, words] of Object.entries(texts)) {
      await writeLetter(write, by, { id, language, words }, WEDNESDAY);
    }
    await scheduleLetter(write, by, { id, timeZone: 'UTC' }, WEDNESDAY);
    return id;
  });
}

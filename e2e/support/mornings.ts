/** Lets mornings come, at which the site sends what it has for them. */
import { tx } from '@/db/client';
import { subscriber, subscription } from '@/db/schema/subscriptions';
import { publishText } from '@/domain/publishing/publish-changes';
import { putSetting, saveSettings } from '@/domain/settings/changes';
import { lastMorning, morningBefore } from '@/domain/subscriber-mails/morning';
import { MORNINGS, type Mornings } from '@/domain/subscriber-mails/morning-queries';
import { elsewhere } from './elsewhere';
import type { MailingServer } from './mailing-server';
import { insertStory, write } from './stories';

const HOUR = 3_600_000;
const NOON = 12;

type Night = readonly { title: string; eventDate: string }[];

/** A time zone in which it is between noon and one of the same day as in UTC. */
function zoneOfNoon(now: number): string {
  const ahead = NOON - new Date(now).getUTCHours();
  return ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/**
 * Lets the mornings of the last days come for subscribers who were there before them, with stories
 * published in the night before each.
 * @param nights one, before the morning of today, or two, the older first
 */
export async function morningsCome(
  { server, environment }: Pick<MailingServer, 'server' | 'environment'>,
  nights: readonly [Night] | readonly [Night, Night],
): Promise<void> {
  const now = Date.now();
  const timeZone = zoneOfNoon(now);
  const today = lastMorning(timeZone, now);
  const ago = (days: number) => morningBefore(today, timeZone, days);
  const before = ago(nights.length);
  process.env.SMTP_URL = environment().SMTP_URL;
  try {
    await elsewhere(server.data, async () => {
      for (const [index, night] of nights.entries()) {
        const at = ago(nights.length - 1 - index) - HOUR;
        for (const { title, eventDate } of night) {
          const story = await insertStory({ eventDate });
          await write(story, 'en', { title, text: `A text about ${title}.` });
          const text = { storyId: story.id, language: 'en' };
          await tx((queries) => publishText(queries, { staffId: null }, text, at));
        }
      }
      const first = nights.length > 1 ? { morning: ago(1), upTo: '' } : null;
      const mornings: Mornings = { done: before, doing: first };
      await tx(async (queries) => {
        await queries.update(subscription).set({ since: before });
        await queries.update(subscriber).set({ newsUpTo: before });
        await saveSettings(queries, { timeZone }, now);
        await putSetting(queries, MORNINGS, mornings);
      });
    });
  } finally {
    delete process.env.SMTP_URL;
  }
}

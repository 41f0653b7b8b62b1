import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { text } from '@/db/schema/stories';
import { lettersBasis } from '@/domain/letters/mailed-queries';
import type { SubscriberMailSubject } from '@/domain/mail/mail';
import { findMailReader } from './subscriber-queries';

/**
 * Whether a mail to a subscriber is to be sent depends on this: the subscriber as they are, what they
 * follow that e-mail is on about, which texts of its stories are published, and its letters. Equal
 * strings mean that nothing changed.
 */
export async function mailBasis(
  read: Queries,
  { subscriberId }: { subscriberId: string },
  { about, onceKey }: { about: SubscriberMailSubject; onceKey: string },
): Promise<string> {
  const reader = await findMailReader(read, subscriberId);
  const news = about.kind === 'digest' ? about.news : about.kind === 'story' ? [about] : [];
  const storyIds = [...new Set(news.map(({ storyId }) => storyId))];
  const published =
    storyIds.length === 0
      ? []
      : await read
          .select({ storyId: text.storyId, language: text.language })
          .from(text)
          .where(and(inArray(text.storyId, storyIds), eq(text.state, 'published')))
          .orderBy(asc(text.storyId), asc(text.language));
  const letters = about.kind === 'digest' ? await lettersBasis(read, onceKey) : [];
  return JSON.stringify({ reader, published, letters });
}

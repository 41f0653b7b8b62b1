import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { text } from '@/db/schema/stories';
import type { SubscriberMailSubject } from '@/domain/mail/mail';
import { findMailReader } from './subscriber-queries';

/**
 * Whether a mail to a subscriber is to be sent depends on this: the subscriber as they are, and which
 * texts of its stories are published. Equal strings mean that nothing changed.
 */
export async function mailBasis(
  read: Queries,
  { subscriberId }: { subscriberId: string },
  about: SubscriberMailSubject,
): Promise<string> {
  const reader = await findMailReader(read, subscriberId);
  const news = about.kind === 'digest' ? about.news : about.kind === 'story' ? [about] : [];
  const ids = [...new Set(news.map(({ storyId }) => storyId))];
  const published =
    ids.length === 0
      ? []
      : await read
          .select({ storyId: text.storyId, language: text.language })
          .from(text)
          .where(and(inArray(text.storyId, ids), eq(text.state, 'published')))
          .orderBy(asc(text.storyId), asc(text.language));
  return JSON.stringify({ reader, published });
}

import type { Queries } from '@/db/open';
import type { revision } from '@/db/schema/stories';
import { findText, type TextRow } from '@/domain/access/text-access-queries';
import { notifyConcerned, notifyStaff } from '@/domain/notifications/notify-changes';
import { findConcerned } from '@/domain/notifications/recipient-queries';
import type { Author } from '@/domain/permissions/staff';

/**
 * Notifies the people of a source of its first published translation in a language, and those of
 * translations that a publication made outdated.
 * @param published.outdated languages of these translations
 */
export async function notifyTranslators(
  write: Queries,
  by: Author,
  found: TextRow,
  published: { written: typeof revision.$inferSelect; outdated: readonly string[] },
  now: number,
): Promise<void> {
  const { storyId, language } = found;
  const { sourceLanguage } = published.written;
  if (found.firstPublishedAt === null && sourceLanguage !== null && sourceLanguage !== language) {
    const source = await findText(write, { storyId, language: sourceLanguage });
    const wanted = source ? await findConcerned(write, 'translated', source) : [];
    const own = await findConcerned(write, 'published', found);
    const others = wanted.filter((id) => !own.includes(id));
    await notifyStaff(write, by, { kind: 'translated', storyId, language }, others, now);
  }
  for (const each of published.outdated) {
    await notifyConcerned(write, by, { kind: 'outdated', storyId, language: each }, now);
  }
}

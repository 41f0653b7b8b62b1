import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { bulkChange } from '@/db/schema/staff';
import { revision, text } from '@/db/schema/stories';
import { keptDraft } from '@/db/schema/teamwork';
import { contains } from '@/db/sql';
import { bylineWithout } from '@/domain/documents/byline';
import { staleTags } from '@/domain/freshness/appearance';
import { appearanceOf } from '@/domain/freshness/appearance-queries';
import { markStale } from '@/domain/freshness/invalidation-changes';
import { changingStory } from '@/domain/freshness/story-invalidation-changes';

/** The name in place of an account, in the language of a text; null for the name that a byline has. */
type NameIn = (language: string) => string | null;

/**
 * Takes an account out of the bylines of all versions of all texts, and of what is kept to be
 * restored.
 * @param as the name in its place in a language; empty for none, null for the name that a byline has
 * @returns the number of published texts that it changes for readers
 */
export async function takeOutOfBylines(
  write: Queries,
  staffId: string,
  as: NameIn,
  now: number,
): Promise<number> {
  const rows = await write
    .select({
      id: revision.id,
      byline: revision.byline,
      storyId: text.storyId,
      language: text.language,
      publicId: text.publicRevisionId,
      state: text.state,
    })
    .from(revision)
    .innerJoin(text, eq(text.id, revision.textId))
    .where(contains(`<${staffId}>`, [revision.byline]));
  const seen = rows.filter(({ id, publicId, state }) => id === publicId && state === 'published');
  for (const storyId of new Set(rows.map((row) => row.storyId))) {
    const own = rows.filter((row) => row.storyId === storyId);
    // The appearance names revisions, not their bylines, so all that shows the story is stale.
    const before = seen.some((row) => row.storyId === storyId)
      ? await appearanceOf(write, storyId)
      : null;
    await changingStory(write, storyId, now, async () => {
      for (const { id, byline, language } of own) {
        const set = { byline: bylineWithout(byline, staffId, as(language)) };
        await write.update(revision).set(set).where(eq(revision.id, id));
      }
    });
    const isOther = own.some(({ language }) => as(language) !== null);
    await markStale(write, staleTags(before, null), now, isOther);
  }
  await takeOutOfKept(write, staffId, as);
  return seen.length;
}

/** Other users' drafts that could not be saved, and what undoing a change of many stories restores. */
async function takeOutOfKept(write: Queries, staffId: string, as: NameIn): Promise<void> {
  const account = `<${staffId}>`;
  const drafts = await write
    .select({ id: keptDraft.id, content: keptDraft.content, language: text.language })
    .from(keptDraft)
    .innerJoin(text, eq(text.id, keptDraft.textId))
    .where(contains(account, [keptDraft.content]));
  for (const { id, content, language } of drafts) {
    const set = { content: replacedIn(content, staffId, as, language) };
    await write.update(keptDraft).set(set).where(eq(keptDraft.id, id));
  }
  const changes = await write
    .select({ id: bulkChange.id, before: bulkChange.before })
    .from(bulkChange)
    .where(contains(account, [bulkChange.before]));
  for (const { id, before } of changes) {
    const set = { before: replacedIn(before, staffId, as, '') };
    await write.update(bulkChange).set(set).where(eq(bulkChange.id, id));
  }
}

/** @param language of the text, unless an object within the value names another one */
function replacedIn(value: unknown, staffId: string, as: NameIn, language: string): unknown {
  if (typeof value === 'string') {
    return value.includes(`<${staffId}>`) ? bylineWithout(value, staffId, as(language)) : value;
  }
  if (Array.isArray(value)) return value.map((each) => replacedIn(each, staffId, as, language));
  if (typeof value !== 'object' || value === null) return value;
  const own = 'language' in value && typeof value.language === 'string' ? value.language : language;
  const entries = Object.entries(value).map(([key, each]) => {
    return [key, replacedIn(each, staffId, as, own)];
  });
  return Object.fromEntries(entries);
}

import { eq, or } from 'drizzle-orm';
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
import { type Credited, isCredited, isTranslator, mayCredit } from './credit-queries';

/** What takes the place of a credit. */
export interface NewCredit {
  /**
   * The name in a byline, by the language of the text; empty for none, null for that in the byline.
   */
  author: (language: string) => string | null;
  /** The name as translator; empty for none, null for the same as before. */
  translator: string | null;
}

/**
 * Takes an account out of the credits of all versions of all texts, and of what is kept to be
 * restored.
 * @returns the number of published texts that it changes for readers
 */
export async function takeOutOfCredits(
  write: Queries,
  person: Credited,
  as: NewCredit,
  now: number,
): Promise<number> {
  const candidates = await write
    .select({
      id: revision.id,
      byline: revision.byline,
      translatorCredit: revision.translatorCredit,
      storyId: text.storyId,
      language: text.language,
      publicId: text.publicRevisionId,
      state: text.state,
    })
    .from(revision)
    .innerJoin(text, eq(text.id, revision.textId))
    .where(mayCredit(person));
  const rows = candidates.filter((row) => isCredited(person, row));
  const seen = rows.filter(({ id, publicId, state }) => id === publicId && state === 'published');
  for (const storyId of new Set(rows.map((row) => row.storyId))) {
    const own = rows.filter((row) => row.storyId === storyId);
    // The appearance names revisions, not their credits, so all that shows the story is stale.
    const before = seen.some((row) => row.storyId === storyId)
      ? await appearanceOf(write, storyId)
      : null;
    await changingStory(write, storyId, now, async () => {
      for (const { id, language, ...credits } of own) {
        const set = {
          byline: bylineWithout(credits.byline, person.id, as.author(language)),
          translatorCredit: translatorAfter(person, credits.translatorCredit, as),
        };
        await write.update(revision).set(set).where(eq(revision.id, id));
      }
    });
    const isOther = own.some(({ language }) => as.author(language) !== null);
    await markStale(write, staleTags(before, null), now, isOther);
  }
  await takeOutOfKept(write, person, as);
  return seen.length;
}

function translatorAfter(person: Credited, credit: string, as: NewCredit): string {
  return isTranslator(person, credit) ? (as.translator ?? credit) : credit;
}

/** Other users' drafts that could not be saved, and what undoing a change of many stories restores. */
async function takeOutOfKept(write: Queries, person: Credited, as: NewCredit): Promise<void> {
  const account = `<${person.id}>`;
  const inJson = JSON.stringify(person.name).slice(1, -1);
  const drafts = await write
    .select({ id: keptDraft.id, content: keptDraft.content, language: text.language })
    .from(keptDraft)
    .innerJoin(text, eq(text.id, keptDraft.textId))
    .where(or(contains(account, [keptDraft.content]), contains(inJson, [keptDraft.content])));
  for (const { id, content, language } of drafts) {
    const set = { content: replacedIn(content, person, as, language) };
    await write.update(keptDraft).set(set).where(eq(keptDraft.id, id));
  }
  const changes = await write
    .select({ id: bulkChange.id, before: bulkChange.before })
    .from(bulkChange)
    .where(contains(account, [bulkChange.before]));
  for (const { id, before } of changes) {
    const set = { before: replacedIn(before, person, as, '') };
    await write.update(bulkChange).set(set).where(eq(bulkChange.id, id));
  }
}

/** @param language of the text, unless an object within the value names another one */
function replacedIn(value: unknown, person: Credited, as: NewCredit, language: string): unknown {
  if (typeof value === 'string') {
    if (!value.includes(`<${person.id}>`)) return value;
    return bylineWithout(value, person.id, as.author(language));
  }
  if (Array.isArray(value)) return value.map((each) => replacedIn(each, person, as, language));
  if (typeof value !== 'object' || value === null) return value;
  const own = 'language' in value && typeof value.language === 'string' ? value.language : language;
  const entries = Object.entries(value).map(([key, each]) => {
    const isCredit = key === 'translatorCredit' && typeof each === 'string';
    return [key, isCredit ? translatorAfter(person, each, as) : replacedIn(each, person, as, own)];
  });
  return Object.fromEntries(entries);
}

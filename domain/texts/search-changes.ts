import { and, asc, eq, gt } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { revision, story, text, textNumber } from '@/db/schema/stories';
import { putSearchWords } from '@/db/text-search';
import type { Document } from '@/domain/documents/document';
import { firstWords } from '@/domain/documents/plain/plain-text';
import { isUnsearched } from './search-queries';
import { searchable, titleKey } from './search-words';

/** Updates the search index and sort keys of a story from its texts. */
export async function bringSearchInStep(write: Queries, storyId: string): Promise<void> {
  const rows = await write
    .select({
      facts: {
        originalLanguage: story.originalLanguage,
        titleKey: story.titleKey,
        source: story.source,
        shortId: story.shortId,
      },
      text: {
        id: text.id,
        language: text.language,
        slug: text.slug,
        publicTitle: text.title,
        revisionId: text.workingRevisionId,
      },
      title: revision.title,
      subtitle: revision.subtitle,
      number: textNumber.number,
    })
    .from(story)
    .leftJoin(text, eq(text.storyId, story.id))
    .leftJoin(revision, eq(revision.id, text.workingRevisionId))
    .leftJoin(textNumber, eq(textNumber.textId, text.id))
    .where(eq(story.id, storyId))
    .orderBy(asc(text.createdAt), asc(text.id));
  const facts = rows[0]?.facts;
  if (!facts) return;
  const titled = rows.find((row) => row.text?.language === facts.originalLanguage) ?? rows[0];
  const key = titleKey(titled?.title || (await wordsOf(write, titled?.text?.revisionId)));
  if (key !== facts.titleKey) {
    await write.update(story).set({ titleKey: key }).where(eq(story.id, storyId));
  }
  for (const { text: of, title, subtitle, number } of rows) {
    if (!of) continue;
    const words = [title, of.publicTitle, subtitle, of.slug.replaceAll('-', ' ')];
    const all = [...words, facts.source, facts.shortId].filter(Boolean).join('\n');
    const known = number ?? (await newNumber(write, of.id, storyId));
    await putSearchWords(write, known, searchable(all));
  }
}

/** Removes the texts of a story from the search index; must run before the story is deleted. */
export async function forgetSearch(write: Queries, storyId: string): Promise<void> {
  const ofStory = eq(textNumber.storyId, storyId);
  for (const { number } of await write.select().from(textNumber).where(ofStory)) {
    await putSearchWords(write, number, '');
  }
  await write.delete(textNumber).where(ofStory);
}

/**
 * Adds older stories to the search index, in small transactions so that other writes can run in
 * between; interrupted work is continued.
 * @param after id of the last story done; empty at first
 * @param most stories per step
 * @returns the id to continue after; null when there are no more
 */
export async function searchOlderStories(
  write: Queries,
  after: string,
  most: number,
): Promise<string | null> {
  const missing = await write
    .selectDistinct({ storyId: text.storyId })
    .from(text)
    .where(and(gt(text.storyId, after), isUnsearched(write)))
    .orderBy(asc(text.storyId))
    .limit(most);
  for (const { storyId } of missing) await bringSearchInStep(write, storyId);
  return missing.at(-1)?.storyId ?? null;
}

/** The substitute for a missing title. */
async function wordsOf(write: Queries, revisionId: string | null | undefined): Promise<string> {
  if (!revisionId) return '';
  const [row] = await write
    .select({ body: revision.body })
    .from(revision)
    .where(eq(revision.id, revisionId));
  return row ? firstWords(row.body as Document, 'und') : '';
}

async function newNumber(write: Queries, textId: string, storyId: string): Promise<number> {
  const [added] = await write.insert(textNumber).values({ textId, storyId }).returning();
  if (!added) throw new Error('The text got no number.');
  return added.number;
}

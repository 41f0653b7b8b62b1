import { asc, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { revision, story, text, textNumber } from '@/db/schema/stories';
import { putReaderRow, putSearchWords } from '@/db/text-search';
import type { Document } from '@/domain/documents/document';
import { firstWords } from '@/domain/documents/plain/plain-text';
import {
  bringReaderSearchInStep,
  noteIndexed,
  numberOf,
} from '@/domain/search/reader-index-changes';
import { staffTokens } from '@/domain/search/staff-tokens';
import { forgetTitleStarts } from '@/domain/search/starts/title-start-changes';
import { unsearchedStories } from '@/domain/search/unsearched-queries';
import { titleKey } from './title-key';

/** Updates the staff's search index and the sort key of a story from its texts. */
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
        storyId: text.storyId,
        state: text.state,
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
    const known = number ?? (await numberOf(write, of));
    await putSearchWords(write, known, staffTokens(of.language, all));
  }
}

/** Removes the texts of a story from both search indexes; must run before the story is deleted. */
export async function forgetSearch(write: Queries, storyId: string): Promise<void> {
  const ofStory = eq(textNumber.storyId, storyId);
  for (const { number } of await write.select().from(textNumber).where(ofStory)) {
    await putSearchWords(write, number, '');
    await putReaderRow(write, number, null);
    await forgetTitleStarts(write, number);
  }
  await write.delete(textNumber).where(ofStory);
}

/**
 * Writes stories that are missing in the search indexes, or are there as an earlier edition, in
 * small transactions so that other writes can run in between; interrupted work is continued.
 * @param after what the step before returned; empty at first
 * @param most stories per step
 * @returns the id to continue after; null when there are no more
 */
export async function searchOlderStories(
  write: Queries,
  after: string,
  most: number,
): Promise<string | null> {
  const { ids, after: last } = await unsearchedStories(write, after, most);
  for (const storyId of ids) {
    await bringSearchInStep(write, storyId);
    await bringReaderSearchInStep(write, storyId);
  }
  await noteIndexed(write, ids);
  return ids.length > 0 ? last : null;
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

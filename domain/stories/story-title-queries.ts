import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { reads } from '@/db/client';
import { revision, story, text, textNumber } from '@/db/schema/stories';
import { isOneOf } from '@/db/sql';
import { searchNumbers } from '@/db/text-search';
import { visibleTexts } from '@/domain/access/visible-queries';
import { groupedBy } from '@/domain/grouped';
import type { Staff } from '@/domain/permissions/staff';
import { staffMatch } from '@/domain/search/staff-tokens';
import type { StoryKind } from '@/domain/stories/story-kind';
import { chooseText } from '@/domain/text-choice/published-text';
import type { StoryTitle } from './story-title';

/**
 * The titles of stories in the language that suits best, in the given order, without stories in the
 * trash and those that the user may not see.
 */
export async function listStoryTitles(
  staff: Staff,
  ids: readonly string[],
  language: string,
): Promise<StoryTitle[]> {
  const rows = await reads()
    .select({
      id: story.id,
      kind: story.kind,
      shortId: story.shortId,
      originalLanguage: story.originalLanguage,
      language: text.language,
      state: text.state,
      publicTitle: text.title,
      workingTitle: revision.title,
      createdAt: text.createdAt,
    })
    .from(story)
    .innerJoin(text, eq(text.storyId, story.id))
    .leftJoin(revision, eq(revision.id, text.workingRevisionId))
    .where(
      and(isOneOf(story.id, JSON.stringify(ids)), isNull(story.binnedAt), visibleTexts(staff)),
    );
  const texts = groupedBy(rows, (row) => row.id);
  return ids.flatMap((id) => {
    const own = (texts.get(id) ?? []).map((row) => ({ ...row, firstPublishedAt: row.createdAt }));
    const published = own.filter((row) => row.state === 'published');
    const original = own[0]?.originalLanguage ?? '';
    const chosen = chooseText(published.length > 0 ? published : own, language, original);
    if (!chosen) return [];
    const isPublished = chosen.state === 'published';
    const title = (isPublished ? chosen.publicTitle : chosen.workingTitle) || chosen.shortId;
    const { kind, shortId, language: tag } = chosen;
    return { id, kind, shortId, title, language: tag, isPublished };
  });
}

/**
 * Stories with a text that contains the words, the last changed first.
 * @param most limit
 * @param kinds restricts the kinds of stories
 */
export async function findStoryTitles(
  staff: Staff,
  words: string,
  language: string,
  most: number,
  kinds?: readonly StoryKind[],
): Promise<StoryTitle[]> {
  const query = staffMatch(words);
  if (!query) return [];
  const found = await reads()
    .selectDistinct({ id: story.id, changedAt: story.changedAt })
    .from(textNumber)
    .innerJoin(text, eq(text.id, textNumber.textId))
    .innerJoin(story, eq(story.id, text.storyId))
    .where(
      and(
        inArray(textNumber.number, searchNumbers(query)),
        visibleTexts(staff),
        isNull(story.binnedAt),
        kinds ? inArray(story.kind, [...kinds]) : undefined,
      ),
    )
    .orderBy(desc(story.changedAt), desc(story.id))
    .limit(most);
  return listStoryTitles(
    staff,
    found.map((row) => row.id),
    language,
  );
}

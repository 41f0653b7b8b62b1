import { and, asc, eq, isNull } from 'drizzle-orm';
import { reads } from '@/db/client';
import { revision, story, text } from '@/db/schema/stories';
import { unindexed } from '@/db/sql';
import { groupedBy } from '@/domain/grouped';
import { requireMay } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { listStoryTitles } from '@/domain/stories/story-title-queries';
import { getListTexts } from '@/domain/story-list/story-list-text-queries';
import type { Duplicable, Template } from './duplicate';

/** The most texts of templates that are read. */
const MOST_TEMPLATES = 500;

/** A story that the user may copy, with its languages that they see; null when there is none. */
export async function getDuplicable(
  staff: Staff,
  storyId: string,
  language: string,
): Promise<Duplicable | null> {
  const isIt = and(eq(story.id, storyId), isNull(story.binnedAt));
  const [facts] = await reads().select().from(story).where(isIt);
  const [named] = await listStoryTitles(staff, [storyId], language);
  const texts = (await getListTexts(staff, [storyId])).get(storyId) ?? [];
  if (!facts || !named || texts.length === 0) return null;
  const isFirst = (tag: string) => Number(tag !== facts.originalLanguage);
  return {
    title: named.title,
    titleLanguage: named.language,
    isTemplate: facts.isTemplate,
    texts: texts
      .map(({ language: tag, title }) => ({ language: tag, title }))
      .sort((one, other) => isFirst(one.language) - isFirst(other.language)),
  };
}

/** The templates, by title; everybody who may create a story may begin from each. @throws NotAllowed */
export async function listTemplates(staff: Staff, language: string): Promise<Template[]> {
  requireMay(staff, 'story.create');
  const rows = await reads()
    .select({
      id: story.id,
      originalLanguage: story.originalLanguage,
      language: text.language,
      title: revision.title,
    })
    .from(story)
    .innerJoin(text, eq(text.storyId, story.id))
    .innerJoin(revision, eq(revision.id, text.workingRevisionId))
    .where(and(eq(story.isTemplate, true), isNull(unindexed(story.binnedAt))))
    .orderBy(asc(story.titleKey), asc(story.id))
    .limit(MOST_TEMPLATES);
  const templates = groupedBy(rows, ({ id }) => id);
  return [...templates].flatMap(([id, texts]) => {
    const wished = [language, texts[0]?.originalLanguage];
    const named = wished.flatMap((tag) => texts.filter((each) => each.language === tag));
    const chosen = named.find(({ title }) => title !== '') ?? texts[0];
    return chosen ? [{ id, title: chosen.title, language: chosen.language }] : [];
  });
}

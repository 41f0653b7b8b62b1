import { asc, eq, inArray } from 'drizzle-orm';
import { reads } from '@/db/client';
import { story, text } from '@/db/schema/stories';
import { type SubjectName, subjectNames } from '@/domain/audit/subject-queries';
import { groupedBy } from '@/domain/grouped';
import type { Requested } from './statistics';

type Subject = Pick<Requested, 'kind' | 'subjectId'>;

/**
 * Titles of stories and names of topics and so on, by `kind:id`: in the user's language, else in
 * any. What was deleted has none.
 */
export async function listTitles(
  subjects: readonly Subject[],
  language: string,
): Promise<Map<string, SubjectName>> {
  const others = subjects.filter(({ kind }) => kind !== 'story');
  const asked = others.map(({ kind, subjectId }) => ({
    subjectKind: kind,
    subjectId,
    language: '',
  }));
  const names = await subjectNames(asked, language);
  const ids = subjects.filter(({ kind }) => kind === 'story').map(({ subjectId }) => subjectId);
  if (ids.length === 0) return names;
  const rows = await reads()
    .select({ id: story.id, shortId: story.shortId, language: text.language, name: text.title })
    .from(story)
    .leftJoin(text, eq(text.storyId, story.id))
    .where(inArray(story.id, [...new Set(ids)]))
    .orderBy(asc(story.id), asc(text.language));
  for (const [id, texts] of groupedBy(rows, (row) => row.id)) {
    const titled = texts.filter(({ name }) => name);
    const chosen = titled.find((row) => row.language === language) ?? titled[0];
    const untitled = { name: texts[0]?.shortId ?? id, language: '' };
    names.set(
      `story:${id}`,
      chosen ? { name: chosen.name ?? '', language: chosen.language ?? '' } : untitled,
    );
  }
  return names;
}

import { and, asc, eq, gte, lt } from 'drizzle-orm';
import { prepared } from '@/db/client';
import { text, textNumber } from '@/db/schema/stories';
import { titleStart } from '@/db/schema/title-starts';
import { param } from '@/db/sql';
import { startsOf, typedStart } from '@/domain/search/starts/starts';
import { SubjectStarts } from '@/domain/search/starts/subject-starts';
import type { SubjectIndex } from '@/domain/search/subject-index';
import { subjectIndex } from '@/domain/search/subject-queries';
import { searchedLanguages } from './filter-choice-queries';
import { nameOf } from './named-subject';
import { firstOffered } from './offered-queries';
import { MOST_SUGGESTIONS, mixed, type Suggestion } from './suggestion';

/** Titles that are looked at in one language; those that begin as a whole come first of them. */
const MOST_READ = 40;
/** After all letters, in the order of bytes too. */
const LAST = '\u{10ffff}';

/** Titles are not kept in memory, where a million would not fit. */
const titles = prepared((read) =>
  read
    .select({
      storyId: text.storyId,
      language: text.language,
      slug: text.slug,
      name: text.title,
      start: titleStart.start,
    })
    .from(titleStart)
    .innerJoin(textNumber, eq(textNumber.number, titleStart.number))
    .innerJoin(text, and(eq(text.id, textNumber.textId), eq(text.state, 'published')))
    .where(
      and(
        eq(titleStart.language, param('language')),
        gte(titleStart.start, param('from')),
        lt(titleStart.start, param('to')),
      ),
    )
    .orderBy(asc(titleStart.start), asc(titleStart.number))
    .limit(MOST_READ)
    .prepare(),
);

/** Made anew with the index of subjects, which is kept until one of them changes. */
const made = new WeakMap<SubjectIndex, SubjectStarts>();

/**
 * Pages whose name or title begins as was typed, or has a word that does. What is typed is kept
 * nowhere.
 * @param language of the page
 */
export async function suggest(typed: string, language: string): Promise<Suggestion[]> {
  const letters = typedStart(typed);
  if (letters === null) return [];
  return mixed(await subjectsFrom(letters, language), await titlesFrom(letters, language));
}

async function subjectsFrom(letters: string, language: string): Promise<Suggestion[]> {
  const index = await subjectIndex();
  const starts = made.get(index) ?? new SubjectStarts(index.subjects);
  made.set(index, starts);
  const begun = new Map(
    starts.find(letters, language).map(({ subject, isOwn }) => [subject, isOwn]),
  );
  return (await firstOffered([...begun.keys()], MOST_SUGGESTIONS))
    .map((subject) => ({ ...nameOf(subject, language), isOwn: begun.get(subject) ?? false }))
    .filter(({ slug }) => slug !== '');
}

/** Each story once, in the page's language if its title there begins so. */
async function titlesFrom(letters: string, language: string): Promise<Suggestion[]> {
  const others = (await searchedLanguages()).filter((each) => each !== language);
  const found = new Map<string, Suggestion>();
  for (const tag of [language, ...others]) {
    const rows = await titles().execute({ language: tag, from: letters, to: letters + LAST });
    const isWhole = ({ name, start }: (typeof rows)[number]) => startsOf(name)[0] === start;
    const ordered = [...rows.filter(isWhole), ...rows.filter((row) => !isWhole(row))];
    for (const { storyId, name, slug } of ordered) {
      if (found.has(storyId)) continue;
      found.set(storyId, { kind: 'story', name, language: tag, slug, isOwn: tag === language });
      if (found.size === MOST_SUGGESTIONS) return [...found.values()];
    }
  }
  return [...found.values()];
}

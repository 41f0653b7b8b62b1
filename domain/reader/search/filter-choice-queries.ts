import { and, asc, eq, gt, ne } from 'drizzle-orm';
import { prepared } from '@/db/client';
import { listingCount } from '@/db/schema/site';
import { nameIn, type Subject } from '@/domain/search/subject';
import { listSubjects } from '@/domain/search/subject-queries';
import type { FilterChoices } from './filter-choice';

const languages = prepared((read) =>
  read
    .select({ language: listingCount.language })
    .from(listingCount)
    .where(
      and(eq(listingCount.list, 'site'), ne(listingCount.language, ''), gt(listingCount.count, 0)),
    )
    .orderBy(asc(listingCount.language))
    .prepare(),
);

/** Topics and collections in the order of their names on a page, and the languages of texts. */
export async function getFilterChoices(language: string): Promise<FilterChoices> {
  const collator = new Intl.Collator(language);
  const subjects = await listSubjects();
  const named = (kind: Subject['kind']) =>
    subjects
      .filter((each) => each.kind === kind)
      .map((each) => nameIn(each, language))
      .sort((a, b) => collator.compare(a.name, b.name));
  return {
    topics: named('topic'),
    collections: named('collection'),
    languages: await searchedLanguages(),
  };
}

/** Content languages with published texts. */
export async function searchedLanguages(): Promise<string[]> {
  return (await languages().execute()).map((row) => row.language);
}

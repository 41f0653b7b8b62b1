import { decadeToken, kindToken, languageToken } from '@/domain/search/facet';
import type { Subject } from '@/domain/search/subject';
import type { SubjectIndex } from '@/domain/search/subject-index';
import { getSettings } from '@/domain/settings/queries';
import { findFormerly } from '../former-term-queries';
import { shownValue } from '../shown-value';
import { searchedLanguages } from './filter-choice-queries';
import type { ActiveFilter } from './found';
import { nameOf } from './named-subject';
import {
  type SearchRequest,
  SUBJECT_PARAMETERS,
  type SubjectParameter,
  type Unused,
} from './search-request';

export interface Filters {
  /** Tokens of each filter; a text must have at least one of them. */
  tokens: string[][];
  /** Those that apply without being asked for: the language, where others are not shown. */
  always: string[][];
  active: ActiveFilter[];
  /** Filters that name nothing. */
  unused: Unused[];
}

/** The filters of a search. @param language of the page */
export async function filtersOf(
  request: SearchRequest,
  language: string,
  index: SubjectIndex,
): Promise<Filters> {
  const { showUntranslated } = await getSettings();
  const always = showUntranslated ? [] : [[languageToken(language)]];
  const filters: Filters = { tokens: [...always], always, active: [], unused: [] };
  const set = (active: ActiveFilter, tokens: string[]) => {
    filters.active.push(active);
    filters.tokens.push(tokens);
  };
  const reject = (name: Unused['name'], value: string) =>
    filters.unused.push({ name, value: shownValue(value), because: 'unknown' });
  const { kind, decade, language: tongue } = request;
  if (kind) set({ name: 'kind', kind }, [kindToken(kind)]);
  for (const name of SUBJECT_PARAMETERS) {
    const slug = request[name];
    const subject = slug === '' ? null : await subjectAt(index, name, slug, language);
    if (subject) set({ name, subject: nameOf(subject, language) }, subject.tokens);
    else if (slug !== '') reject(name, slug);
  }
  if (tongue) {
    const known = showUntranslated ? await searchedLanguages() : [language];
    if (known.includes(tongue)) {
      set({ name: 'language', language: tongue }, [languageToken(tongue)]);
    } else reject('language', tongue);
  }
  if (decade !== null) set({ name: 'decade', decade }, [decadeToken(decade)]);
  return filters;
}

/** What a slug names now, or named before it was renamed or merged. */
async function subjectAt(
  index: SubjectIndex,
  kind: SubjectParameter,
  slug: string,
  language: string,
): Promise<Subject | null> {
  const found = index.at(kind, slug, language);
  if (found) return found;
  const target = await findFormerly(kind, language, slug);
  return target === null ? null : index.withId(kind, target);
}

/** Pages that are suggested to a reader who types into the search box. */
import type { SubjectKind } from '@/domain/search/facet';

/** A page: of a story, or of a name, place, topic or collection. */
export interface Suggestion {
  kind: 'story' | SubjectKind;
  name: string;
  language: string;
  slug: string;
  /** What begins as was typed is in the page's language. */
  isOwn: boolean;
}

export const MOST_SUGGESTIONS = 8;
/** Names and the like, where as many titles fit as well. */
const MOST_SUBJECTS = 4;

/** What fits of both, names before titles, what is in the page's language before all else. */
export function mixed(
  subjects: readonly Suggestion[],
  titles: readonly Suggestion[],
): Suggestion[] {
  const room = Math.max(MOST_SUBJECTS, MOST_SUGGESTIONS - titles.length);
  const all = [...subjects.slice(0, room), ...titles].slice(0, MOST_SUGGESTIONS);
  return [...all.filter(({ isOwn }) => isOwn), ...all.filter(({ isOwn }) => !isOwn)];
}

/** What a search can be restricted to, and the tokens that stand for it in the index. */
import { MARK } from './stem';

export type SubjectKind = 'topic' | 'collection' | 'place' | 'name';

const bare = (id: string) => id.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The token of a topic, collection, place or name. */
export const subjectToken = (kind: SubjectKind, id: string) => `${kind}${MARK}${bare(id)}`;

export const kindToken = (kind: string) => `kind${MARK}${kind}`;

export const languageToken = (language: string) => `language${MARK}${bare(language)}`;

/** @param year any year of the decade, astronomical */
export function decadeToken(year: number): string {
  const decade = Math.floor(year / 10);
  return `decade${MARK}${decade < 0 ? 'm' : ''}${Math.abs(decade)}`;
}

/** Normalizes text and queries for the staff's search. */

const HAN = /\p{Script_Extensions=Han}/gu;
const MAX_QUERY = 200;
const MAX_TERMS = 12;
const KEY_LENGTH = 120;

/**
 * Normalizes text for the search: folds compatibility forms, case, and Arabic letters with a
 * Persian variant; separates Chinese characters, since there are no spaces between words. FTS5
 * folds accents.
 */
export function searchable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u200c|\u200d|\u0640/g, '')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(HAN, ' $& ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * A typed search as an FTS5 query: every word must occur, in any order, and matches as a prefix.
 * Each is quoted, so that FTS5 operators have no effect.
 * @returns '' when there is nothing to search for
 */
export function searchQuery(typed: string): string {
  const words = typed
    .slice(0, MAX_QUERY)
    .split(/[\s\p{P}\p{S}]+/u)
    .map((word) => searchable(word).replace(/[^\p{L}\p{N}\p{M} ]/gu, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words
    .slice(0, MAX_TERMS)
    .map((word) => `"${word}"*`)
    .join(' ');
}

/** The sort key of a title: folded, without accents, from the first letter or digit on. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/\s+/gu, ' ')
    .slice(0, KEY_LENGTH);
}

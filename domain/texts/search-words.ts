/** Words as the search of the staff's site keeps and asks them. */

const HAN = /\p{Script_Extensions=Han}/gu;
const MAX_QUERY = 200;
const MAX_TERMS = 12;
const KEY_LENGTH = 120;

/**
 * Folds a text for the search: compatibility forms, case and Arabic letters that Persian writes otherwise are made
 * alike; Chinese characters stand one by one, since nothing stands between words there. Accents are folded by FTS5.
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
 * What somebody typed as a query of FTS5: every word must be there, in any order, the last ones as beginnings. Each
 * is quoted, so that nothing in it means anything to FTS5.
 * @returns '' when nothing can be searched for
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

/** A title as lists are sorted by it: folded, without accents and without what stands before its first letter. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/\s+/gu, ' ')
    .slice(0, KEY_LENGTH);
}

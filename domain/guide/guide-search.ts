/** Searches the guide in one language, in memory, as the stories are searched. */
import { Marker, type Piece } from '@/domain/search/marks';
import { beginningOf, phraseOf } from '@/domain/search/match';
import { parseQuery, type Term } from '@/domain/search/parse-query';
import { plainParts } from '@/domain/search/parts';
import { soughtOf } from '@/domain/search/sought';
import { tokenise, wordGroups, wordsOf } from '@/domain/search/tokenise';
import type { GuidePage, GuidePart } from './guide';

/** A page that has all the words, and the part of it that has most of them. */
export interface GuideHit {
  page: GuidePage;
  part: GuidePart;
  title: Piece[];
  /** Empty where the part has no heading. */
  heading: Piece[];
  excerpt: Piece[];
}

export interface GuideResults {
  hits: GuideHit[];
  /** What could not be searched for, such as punctuation. */
  leftOut: string[];
}

/** A text and its tokens. */
interface Indexed {
  language: string;
  text: string;
  tokens: ReadonlySet<string>;
  words: readonly string[];
}

const IN_TITLE = 8;
const IN_HEADING = 4;
const IN_SEARCH_WORDS = 4;
const indexes = new WeakMap<GuidePart, Record<'text' | 'heading' | 'searchWords', Indexed>>();

/** The pages that have all the words that were typed, best first. */
export function searchGuide(guide: readonly GuidePage[], typed: string): GuideResults {
  const { wanted, unwanted, leftOut } = parseQuery(typed);
  if (wanted.length === 0) return { hits: [], leftOut };
  const found = guide.flatMap((page) => {
    const weights = wanted.map((term) => weightIn(page, term));
    const isFound = weights.every(Boolean) && !unwanted.some((term) => weightIn(page, term));
    return isFound ? [{ page, weight: weights.reduce((sum, each) => sum + each, 0) }] : [];
  });
  found.sort((a, b) => b.weight - a.weight);
  return { hits: found.map(({ page }) => hitOf(page, wanted)), leftOut };
}

function hitOf(page: GuidePage, terms: readonly Term[]): GuideHit {
  const marker = new Marker(page.language, soughtOf(plainParts(terms)));
  const scored = page.parts.map((part) => {
    const inPart = terms.map((term) => weightOf(page.language, part, term));
    return { part, score: inPart.reduce((sum, each) => sum + each, 0) };
  });
  const [best] = scored.sort((a, b) => b.score - a.score);
  const part = best?.part as GuidePart;
  const excerpt = marker.passage(part.text) ?? [{ text: firstLine(part.text), isMarked: false }];
  return {
    page,
    part,
    title: marker.mark(page.title),
    heading: marker.mark(part.heading),
    excerpt,
  };
}

/** How much a page is about a word; 0 where it does not have it. */
function weightIn(page: GuidePage, term: Term): number {
  const inTitle = has(indexOf(page.language, page.title), term) ? IN_TITLE : 0;
  const inParts = page.parts.map((part) => weightOf(page.language, part, term));
  return inTitle + Math.max(...inParts) + inParts.filter(Boolean).length / 10;
}

function weightOf(language: string, part: GuidePart, term: Term): number {
  const known = indexes.get(part) ?? {
    text: indexOf(language, part.text),
    heading: indexOf(language, part.heading),
    searchWords: indexOf(language, part.searchWords),
  };
  indexes.set(part, known);
  return (
    (has(known.heading, term) ? IN_HEADING : 0) +
    (has(known.searchWords, term) ? IN_SEARCH_WORDS : 0) +
    (has(known.text, term) ? 1 : 0)
  );
}

function indexOf(language: string, text: string): Indexed {
  return { language, text, tokens: new Set(tokenise(language, text)), words: [...wordsOf(text)] };
}

/** Whether a text has a term, or a word that begins like it. */
function has({ language, text, tokens, words }: Indexed, term: Term): boolean {
  const beginning = beginningOf(term);
  if (beginning !== null && words.some((word) => word.startsWith(beginning))) return true;
  const groups = [...wordGroups(language, term.words)];
  const [only] = groups;
  if (groups.length === 1 && only?.joined && tokens.has(only.joined.text)) return true;
  const { tokens: sought, isOpen } = phraseOf(groups);
  const hasAll = sought.every((token, index) =>
    isOpen && index === sought.length - 1
      ? [...tokens].some((each) => each.startsWith(token.text))
      : tokens.has(token.text),
  );
  return hasAll && (sought.length < 2 || isInOrder(language, text, term));
}

function isInOrder(language: string, text: string, term: Term): boolean {
  const marker = new Marker(language, soughtOf(plainParts([term])));
  return marker.mark(text).some(({ isMarked }) => isMarked);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

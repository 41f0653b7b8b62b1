import type { SearchResult } from '@/domain/reader/search/found';
import type { SearchRequest } from '@/domain/reader/search/search-request';
import { getT } from '@/i18n/translate';
import { ActiveFilters } from './ActiveFilters';
import { AlsoSearched } from './AlsoSearched';

interface SearchNotesProps {
  result: SearchResult;
  request: SearchRequest;
  language: string;
}

/** Words that a note names; `…` is there for more. */
const MOST_NAMED = 8;

/** What the search is narrowed by, and what of it was not done. */
export function SearchNotes({ result, request, language }: SearchNotesProps) {
  const notes = notesOf(result, request, language);
  const isPlain = result.also.length === 0 && !request.isExact;
  if (notes.length === 0 && result.filters.length === 0 && isPlain) return null;
  return (
    <div className="search-notes wide">
      <ActiveFilters filters={result.filters} request={request} language={language} />
      <AlsoSearched also={result.also} request={request} language={language} />
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}

function notesOf(result: SearchResult, { page }: SearchRequest, language: string): string[] {
  const t = getT(language);
  const { leftOut, narrowed, openPhrase, unused, count, pages } = result;
  const values = (because: 'unknown' | 'repeated') =>
    unused.filter((each) => each.because === because).map(({ value }) => value);
  const notes: [string | null, (words: string) => string][] = [
    [named(leftOut), (words) => t('search.leftOut', { words })],
    [named(narrowed), (words) => t('search.narrowed', { words })],
    [openPhrase && isolated(openPhrase), (words) => t('search.openPhrase', { words })],
    [named(values('unknown')), (words) => t('search.unknown', { values: words })],
    [named(values('repeated')), (words) => t('search.repeated', { values: words })],
  ];
  const past = count > 0 && page > pages ? [t('search.noPage', { page, pages })] : [];
  return [...notes.flatMap(([words, say]) => (words ? [say(words)] : [])), ...past];
}

function named(all: readonly string[]): string | null {
  if (all.length === 0) return null;
  const more = all.length > MOST_NAMED ? ['…'] : [];
  return [...all.slice(0, MOST_NAMED).map(isolated), ...more].join(' · ');
}

/** What was typed keeps its direction, and that of the text around it. */
export function isolated(words: string): string {
  return `\u2068${words}\u2069`;
}

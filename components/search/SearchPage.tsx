import type { Frame } from '@/components/layout/frame';
import { StoryRows } from '@/components/stories/StoryRows';
import { searchPath, topicPath } from '@/domain/addresses/address';
import { shortened } from '@/domain/documents/plain/shortened';
import type { FilterChoices } from '@/domain/reader/search/filter-choice';
import type { SearchResult } from '@/domain/reader/search/found';
import {
  isFiltered,
  type SearchRequest,
  searchParams,
} from '@/domain/reader/search/search-request';
import type { StoryRow } from '@/domain/reader/story';
import { languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import { FoundRow } from './FoundRow';
import { NothingFound } from './NothingFound';
import { SearchForm } from './SearchForm';

interface SearchPageProps {
  frame: Frame;
  request: SearchRequest;
  choices: FilterChoices;
  /** Null before anything was searched for. */
  result: SearchResult | null;
  /** Shown in its stead. */
  newest: readonly StoryRow[];
}

export function SearchPage({ frame, request, choices, result, newest }: SearchPageProps) {
  const { language, timeZone } = frame;
  const t = getT(language);
  const form = <SearchForm request={request} choices={choices} language={language} />;
  if (!result) {
    return (
      <>
        <SearchHead title={t('search.title')} words={t('search.words')} />
        {form}
        <ul className="search-topics wide">
          {choices.topics.map((topic) => (
            <li key={topic.slug}>
              <a
                href={topicPath(language, topic.slug)}
                {...languageAttributes(topic.language, language)}
              >
                {topic.name}
              </a>
            </li>
          ))}
        </ul>
        <h2 className="section-title wide">{t('search.newest')}</h2>
        <StoryRows rows={newest} language={language} timeZone={timeZone} level={3} />
      </>
    );
  }
  return (
    <>
      <SearchHead title={headingOf(result, request, language)} />
      {form}
      <Notes result={result} request={request} language={language} />
      {result.advice && (
        <div className="search-notes wide">
          <NothingFound advice={result.advice} request={request} language={language} />
        </div>
      )}
      <ol className="rows">
        {result.rows.map((row) => (
          <FoundRow key={row.id} row={row} language={language} timeZone={timeZone} />
        ))}
      </ol>
      <Pages result={result} request={request} language={language} />
    </>
  );
}

function SearchHead({ title, words }: { title: string; words?: string }) {
  return (
    <div className="search-head wide">
      <h1>{title}</h1>
      {words && <p className="lead">{words}</p>}
    </div>
  );
}

/** What was found in one sentence; what was typed is isolated from the text around it. */
function headingOf(result: SearchResult, request: SearchRequest, language: string): string {
  const t = getT(language);
  if (result.isCapped) return t('search.foundMany', { count: result.count });
  if (result.count > 0) return t('search.found', { count: result.count });
  return t('search.nothing', { q: `\u2068${shortened(request.q, 60)}\u2069` });
}

/** Words that a note names; `…` stands for more. */
const MOST_NAMED = 8;

interface PartProps {
  result: SearchResult;
  request: SearchRequest;
  language: string;
}

/** What of the search was not done, and a way out of its filters. */
function Notes({ result, request, language }: PartProps) {
  const t = getT(language);
  const { leftOut, unknown, hasOnlyExclusions, count, pages } = result;
  const isolated = (all: readonly string[]) => {
    const named = all.slice(0, MOST_NAMED).map((each) => `\u2068${each}\u2069`);
    return [...named, ...(all.length > MOST_NAMED ? ['…'] : [])].join(' · ');
  };
  const notes = [
    ...(leftOut.length > 0 ? [t('search.leftOut', { words: isolated(leftOut) })] : []),
    ...(hasOnlyExclusions ? [t('search.onlyExclusions')] : []),
    ...(unknown.length > 0
      ? [t('search.unknown', { values: isolated(unknown.map(({ value }) => value)) })]
      : []),
    ...(count > 0 && request.page > pages ? [t('search.noPage', { page: request.page })] : []),
  ];
  const hasFilters = isFiltered(request);
  if (notes.length === 0 && !hasFilters) return null;
  return (
    <div className="search-notes wide">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {hasFilters && count > 0 && (
        <p>
          <a href={searchPath(language, searchParams({ q: request.q }))}>{t('search.without')}</a>
        </p>
      )}
    </div>
  );
}

function Pages({ result: { pages }, request, language }: PartProps) {
  const t = getT(language);
  if (pages < 2) return null;
  const { page } = request;
  const at = (other: number) => searchPath(language, searchParams({ ...request, page: other }));
  return (
    <nav className="onward wide" aria-label={t('search.pages')}>
      {page > 1 && (
        <a href={at(Math.min(page - 1, pages))} rel="prev">
          {t('search.previous')}
        </a>
      )}
      {page <= pages && <span className="label">{t('search.page', { page, pages })}</span>}
      {page < pages && (
        <a href={at(page + 1)} rel="next">
          {t('search.next')}
        </a>
      )}
    </nav>
  );
}

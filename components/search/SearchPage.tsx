import { Fragment } from 'react';
import type { Frame } from '@/components/layout/frame';
import { StoryRows } from '@/components/stories/StoryRows';
import { topicPath } from '@/domain/addresses/address';
import { shortened } from '@/domain/documents/plain/shortened';
import type { FilterChoices } from '@/domain/reader/search/filter-choice';
import type { SearchResult } from '@/domain/reader/search/found';
import type { SearchRequest } from '@/domain/reader/search/search-request';
import type { StoryRow } from '@/domain/reader/story';
import { languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import { FoundRow } from './FoundRow';
import { NamedCards } from './NamedCards';
import { NothingFound } from './NothingFound';
import { ResultPages } from './ResultPages';
import { SearchForm } from './SearchForm';
import { isolated, SearchNotes } from './SearchNotes';

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
  const filters = result?.filters ?? [];
  const form = <SearchForm {...{ request, choices, filters, language }} />;
  if (!result) {
    return (
      <>
        <SearchHead title={t('search.title')} words={t('search.words')} />
        {form}
        <ul className="search-topics wide">
          {choices.topic.map((topic) => (
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
      <SearchHead
        title={headingOf(result, request, language)}
        words={result.asksNothing ? t('search.words') : undefined}
      />
      {form}
      <SearchNotes result={result} request={request} language={language} />
      {result.advice && (
        <div className="search-notes wide">
          <NothingFound advice={result.advice} request={request} language={language} />
        </div>
      )}
      <NamedCards cards={result.cards} language={language} />
      <ol className="rows">
        {result.rows.map((row) => (
          <FoundRow key={row.id} row={row} language={language} timeZone={timeZone} />
        ))}
      </ol>
      {result.more.map(({ because, rows }) => (
        <Fragment key={because}>
          <h2 className="section-title wide">
            {because === 'meant'
              ? t('search.instead', { q: isolated(result.advice?.meant ?? '') })
              : t(`search.${because}`)}
          </h2>
          <ol className="rows">
            {rows.map((row) => (
              <FoundRow key={row.id} row={row} language={language} timeZone={timeZone} level={3} />
            ))}
          </ol>
        </Fragment>
      ))}
      <ResultPages result={result} request={request} language={language} />
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
  if (result.asksNothing) return t('search.noWords');
  return request.q
    ? t('search.nothing', { q: isolated(shortened(request.q, 60)) })
    : t('search.found', { count: 0 });
}

import type { Frame } from '@/components/layout/frame';
import { StoryRows } from '@/components/stories/StoryRows';
import type { DecadeCount } from '@/domain/reader/decade-count';
import type { StoryRow } from '@/domain/reader/story';
import type { YearCount } from '@/domain/reader/year-count';
import { capitalised } from '@/i18n/phrases';
import { getT } from '@/i18n/translate';
import { type ListView, viewPath } from './list-view';
import { rowGroups } from './row-groups';
import { Timeline } from './Timeline';
import { ViewChoice } from './ViewChoice';

/** One page of a list of stories. */
export interface ListedStories {
  view: ListView;
  rows: readonly StoryRow[];
  /** Cursor of the next page, as in addresses. */
  next: string | null;
  /** Cursor of the previous page; null when that is the first one. */
  previous: string | null;
  /** Whether stories that are not in the page's language may be listed. */
  hasOthers: boolean;
  /** Those of the whole list, on its first page and on that of a decade; else none. */
  years: readonly YearCount[];
  /** Shown only on the first page. */
  opening: {
    counts: { all: number; only: number };
    decades: readonly DecadeCount[];
  } | null;
}

interface ListedRowsProps {
  frame: Frame;
  /** Path of the page without options. */
  home: string;
  stories: ListedStories;
  /** Said where there is no story. */
  empty: string;
  /** Topic that all rows share and none shows. */
  exceptTopic?: string;
  /** Whether the order is always by the date of the event. */
  isByEvent?: boolean;
  /** Further words in the label of a row; empty for none. */
  noteOf?: (row: StoryRow) => string;
}

/** A list of stories with the choice of language and order, and links to its other pages. */
export function ListedRows({ frame, home, stories, empty, ...shown }: ListedRowsProps) {
  const { view, rows, next, previous, hasOthers, opening } = stories;
  const { language, timeZone } = frame;
  const t = getT(language);
  const first = { ...view, from: null };
  const byEvent = shown.isByEvent || view.byEvent;
  const groups = rowGroups(rows, byEvent, language, timeZone);
  const isGrouped = groups.some(({ title }) => title);
  return (
    <>
      <ViewChoice
        {...{ language, home, view }}
        counts={opening?.counts ?? null}
        hasLanguages={hasOthers}
        hasOrder={!shown.isByEvent}
      />
      {view.isTimeline && <Timeline rows={rows} language={language} />}
      {rows.length > 0 ? (
        !view.isTimeline &&
        groups.map(({ key, title, rows: ofGroup }, index) => (
          <section
            className="row-group"
            key={`${key} ${ofGroup[0]?.id}`}
            aria-label={capitalised(title, language) || undefined}
          >
            {title && <h2 className="row-head wide">{capitalised(title, language)}</h2>}
            <StoryRows
              rows={ofGroup}
              language={language}
              timeZone={timeZone}
              level={isGrouped ? 3 : 2}
              exceptTopic={shown.exceptTopic}
              noteOf={shown.noteOf}
              hasPublished={!byEvent}
              beginsPage={index === 0}
            />
          </section>
        ))
      ) : (
        <p className="empty wide">{empty}</p>
      )}
      <nav className="onward wide" aria-label={t('topic.pages')}>
        {!opening && <a href={viewPath(home, first)}>{t('topic.firstPage')}</a>}
        {!opening && (
          <a href={viewPath(home, first, previous ?? undefined)} rel="prev">
            {t('topic.previousPage')}
          </a>
        )}
        {next && (
          <a href={viewPath(home, view, next)} rel="next">
            {t('topic.nextPage')}
          </a>
        )}
      </nav>
    </>
  );
}

import { shortTag } from '@/components/admin/short-tags';
import { ROW_TICK } from '@/components/admin/ui/row-tick';
import { assignmentPath, textPath, translationPath } from '@/domain/addresses/staff-address';
import { type BoardQuery, type BoardRow, type BoardTotals, sortedBy } from '@/domain/board/board';
import type { Role } from '@/domain/permissions/staff';
import { direction, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { BoardCellContent } from './BoardCellContent';
import { boardPathWith } from './board-address';
import type { BoardVoice } from './board-words';
import { Mark, MarkShapes } from './Marks';

interface BoardTableProps {
  role: Role;
  voice: BoardVoice;
  query: BoardQuery;
  columns: readonly string[];
  rows: readonly BoardRow[];
  totals: BoardTotals;
  /** Ids of the ticked stories; null when the user may not tick any. */
  ticked: readonly string[] | null;
}

const ROOM = 'relative max-h-[calc(100dvh-4rem)] overflow-auto border-line border-b';
const ANY =
  'border-line border-b py-[0.375rem] font-normal wrap-break-word max-md:px-0 max-md:py-1 ';
const STICKY =
  'sticky top-0 bg-sheet align-top text-faint [box-shadow:inset_0_-2px_var(--color-ink)] ';
const FIRST =
  'sticky start-0 w-[15rem] min-w-[12rem] bg-sheet pe-2 text-start max-md:w-auto max-md:min-w-[7rem] ' +
  'max-md:pe-[0.375rem] max-md:align-middle ';
const NARROW = 'px-2 text-start max-md:w-[1.75rem] max-md:text-center max-md:align-middle ';
const CORNER = `${ANY}${STICKY}${FIRST}z-3`;
const HEAD = `${ANY}${STICKY}${NARROW}z-2`;
const TITLE = `${ANY}${FIRST}z-1 align-top`;
const CELL = `${ANY}${NARROW}group min-w-[4.5rem] border-s align-top max-md:min-w-0`;
const NUMBER = 'inline-flex items-center gap-0.5';

const WORK = 'bg-[color-mix(in_srgb,var(--color-ink)_9%,var(--color-sheet))]';
const GROUND: Partial<Record<BoardRow['cells'][number]['state'], string>> = {
  missing: 'bg-[color-mix(in_srgb,var(--color-ink)_5%,var(--color-sheet))]',
  draft: WORK,
  review: WORK,
  scheduled: WORK,
};

/** Violet marks only what is assigned to the current user. */
const MINE =
  '[box-shadow:inset_4px_0_var(--color-accent)] rtl:[box-shadow:inset_-4px_0_var(--color-accent)]';

/** A row for each story, a column for each language; titles and column heads are sticky. */
export function BoardTable(props: BoardTableProps) {
  const { role, voice, query, columns, rows, totals, ticked } = props;
  const { language } = voice;
  const t = getStaffT(language);
  const names = columns.map((tag) => languageName(tag, language));
  const isByTitle = query.sort === 'title';
  const now = query.isDescending ? 'descending' : 'ascending';
  const byTitle = boardPathWith(query, role, { sort: 'title', ...sortedBy(query, 'title') });
  return (
    <section className={ROOM} aria-label={t('board.caption')}>
      <MarkShapes />
      <table className="text-small leading-[1.4] max-md:table-fixed">
        <caption className="sr-only">{t('board.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" className={CORNER} aria-sort={isByTitle ? now : 'none'}>
              <a href={byTitle} className="inline-block min-h-6">
                {t('board.story')}
              </a>
            </th>
            {columns.map((tag, at) => (
              <th key={tag} scope="col" className={HEAD}>
                <span className="block max-md:sr-only">{names[at]}</span>
                <span className="hidden max-md:block max-md:overflow-hidden" aria-hidden="true">
                  {shortTag(tag, columns)}
                </span>
                <ColumnTotal language={language} totals={totals} tag={tag} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className={TITLE}>
                {ticked && (
                  <input
                    type="checkbox"
                    className={`${ROW_TICK} float-start me-2`}
                    name="story"
                    value={row.id}
                    aria-label={t('board.tick', { title: row.title || t('board.untitled') })}
                    defaultChecked={ticked.includes(row.id)}
                  />
                )}
                <RowTitle row={row} language={language} />
              </th>
              {row.cells.map((cell, at) => (
                <td
                  key={cell.language}
                  data-label={names[at]}
                  className={`${CELL} ${GROUND[cell.state] ?? ''} ${isMine(cell, voice) ? MINE : ''}`}
                >
                  <BoardCellContent
                    cell={cell}
                    isMine={isMine(cell, voice)}
                    voice={voice}
                    text={writingPath(row, cell)}
                    place={assignmentPath(row.id, cell.language)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ColumnTotalProps {
  language: string;
  totals: BoardTotals;
  tag: string;
}

/** How many of the stories are published in a language, and how many outdated. */
function ColumnTotal({ language, totals, tag }: ColumnTotalProps) {
  const t = getStaffT(language);
  const total = totals.columns.find((each) => each.language === tag);
  if (!total) return null;
  const { published, behind } = total;
  const words = t('board.total.published', { published, stories: totals.stories });
  const behindWords = t('board.total.behind', { count: behind });
  return (
    <span className="flex flex-wrap gap-x-2 tabular-nums lining-nums max-md:hidden">
      <span title={words} className={NUMBER}>
        <span aria-hidden="true">
          {t('board.total.short', { published, stories: totals.stories })}
        </span>
        <span className="sr-only">{words}</span>
      </span>
      {behind > 0 && (
        <span title={behindWords} className={NUMBER}>
          <Mark name="behind" isColoured className="size-3" />
          <span aria-hidden="true">{t('board.total.number', { count: behind })}</span>
          <span className="sr-only">{behindWords}</span>
        </span>
      )}
    </span>
  );
}

/** A missing or outdated translation opens on the translation page. */
function writingPath(
  row: BoardRow,
  { language, state, behind }: BoardRow['cells'][number],
): string {
  const isTranslated = language !== row.originalLanguage && (state === 'missing' || behind > 0);
  return isTranslated ? translationPath(row.id, language) : textPath(row.id, language);
}

function isMine({ given }: BoardRow['cells'][number], { staffId }: BoardVoice): boolean {
  return given?.staffId === staffId;
}

function RowTitle({ row, language }: { row: BoardRow; language: string }) {
  const t = getStaffT(language);
  const words = row.title || t('board.untitled');
  const tongue = row.title ? { lang: row.titleLanguage, dir: direction(row.titleLanguage) } : {};
  return (
    <span className="grid">
      <a
        href={textPath(row.id, row.titleLanguage)}
        className="block min-h-6 wrap-anywhere max-md:line-clamp-2"
        {...tongue}
      >
        {words}
      </a>
      <span className="text-faint max-md:hidden">{t(`stories.kind.${row.kind}`)}</span>
    </span>
  );
}

import { shortTag } from '@/components/admin/short-tags';
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
    <section className="board-room" aria-label={t('board.caption')}>
      <MarkShapes />
      <table className="board">
        <caption className="unseen">{t('board.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" aria-sort={isByTitle ? now : 'none'}>
              <a href={byTitle} className="sorting">
                {t('board.story')}
              </a>
            </th>
            {columns.map((tag, at) => (
              <th key={tag} scope="col">
                <span className="column-name">{names[at]}</span>
                <span className="column-tag" aria-hidden="true">
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
              <th scope="row">
                {ticked && (
                  <input
                    type="checkbox"
                    name="story"
                    value={row.id}
                    className="row-tick"
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
                  className={isMine(cell, voice) ? `is-${cell.state} is-mine` : `is-${cell.state}`}
                >
                  <BoardCellContent
                    cell={cell}
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
    <span className="column-total">
      <span title={words}>
        <span aria-hidden="true">
          {t('board.total.short', { published, stories: totals.stories })}
        </span>
        <span className="unseen">{words}</span>
      </span>
      {behind > 0 && (
        <span title={behindWords}>
          <Mark name="behind" />
          <span aria-hidden="true">{t('board.total.number', { count: behind })}</span>
          <span className="unseen">{behindWords}</span>
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
    <span className="board-title">
      <a href={textPath(row.id, row.titleLanguage)} {...tongue}>
        {words}
      </a>
      <span className="faint">{t(`stories.kind.${row.kind}`)}</span>
    </span>
  );
}

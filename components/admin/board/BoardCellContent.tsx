import type { BoardCell } from '@/domain/board/board';
import { getStaffT } from '@/i18n/staff/translate';
import { assignedText, type BoardVoice, markOf, stateWords } from './board-words';
import { Mark } from './Marks';

interface BoardCellContentProps {
  cell: BoardCell;
  voice: BoardVoice;
  /** Address of the text's page. */
  text: string;
  /** Address of the page where this cell is assigned. */
  place: string;
}

/** One cell of the workflow board: status, assignee and deadline. */
export function BoardCellContent({ cell, voice, text, place }: BoardCellContentProps) {
  const t = getStaffT(voice.language);
  const [first = '', ...more] = stateWords(cell, voice);
  const marked = (
    <>
      <Mark name={markOf(cell)} />
      <span className="unseen">{first}</span>
    </>
  );
  if (cell.state === 'unseen') {
    return (
      <span className="cell-state" title={first}>
        {marked}
      </span>
    );
  }
  const given = assignedText(cell.given, voice);
  return (
    <>
      <a href={text} className="cell-state" title={first}>
        {marked}
      </a>
      {more.map((words) => (
        <span key={words} className="cell-more">
          {words}
        </span>
      ))}
      {given ? (
        <a href={place} className="cell-given" dir="auto">
          {given}
        </a>
      ) : (
        <a href={place} className="cell-free" title={t('board.place.assign')}>
          <span aria-hidden="true">+</span>
          <span className="unseen">{t('board.given.nobodys')}</span>
        </a>
      )}
    </>
  );
}

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
  const [first, ...more] = stateWords(cell, voice);
  const marked = (
    <>
      <Mark name={markOf(cell)} />
      {first}
    </>
  );
  if (cell.state === 'unseen') return <span className="cell-state">{marked}</span>;
  const given = assignedText(cell.given, voice);
  return (
    <>
      <a href={text} className="cell-state">
        {marked}
      </a>
      {more.map((words) => (
        <span key={words} className="cell-more">
          {words}
        </span>
      ))}
      <a href={place} className={given ? 'cell-given' : 'cell-given faint'} dir="auto">
        {given ?? t('board.given.nobodys')}
      </a>
    </>
  );
}

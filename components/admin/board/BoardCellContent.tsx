import type { BoardCell } from '@/domain/board/board';
import { getStaffT } from '@/i18n/staff/translate';
import { assignedText, type BoardVoice, markOf, stateWords } from './board-words';
import { Mark } from './Marks';

interface BoardCellContentProps {
  cell: BoardCell;
  /** Whether it is assigned to the user. */
  isMine: boolean;
  voice: BoardVoice;
  /** Address of the text's page. */
  text: string;
  /** Address of the page where this cell is assigned. */
  place: string;
}

const STATE = 'flex min-h-6 items-center gap-[0.375rem] max-md:justify-center';
const GIVEN =
  'block min-h-6 decoration-transparent hover:decoration-current focus-visible:decoration-current max-md:hidden';

/** Visible where somebody points at the cell or is within it; always where nothing hovers. */
const FREE =
  'inline-grid min-h-6 min-w-6 place-items-center text-faint no-underline max-md:hidden ' +
  '[@media(hover:hover)]:group-[:not(:hover,:focus-within)]:opacity-0';

/** One cell of the workflow board: status, assignee and deadline. */
export function BoardCellContent(props: BoardCellContentProps) {
  const { cell, isMine, voice, text, place } = props;
  const t = getStaffT(voice.language);
  const [first = '', ...more] = stateWords(cell, voice);
  const marked = (
    <>
      <Mark name={markOf(cell)} isColoured />
      <span className="sr-only">{first}</span>
    </>
  );
  if (cell.state === 'unseen') {
    return (
      <span className={STATE} title={first}>
        {marked}
      </span>
    );
  }
  const given = assignedText(cell.given, voice);
  return (
    <>
      <a href={text} className={STATE} title={first}>
        {marked}
      </a>
      {more.map((words) => (
        <span key={words} className="block max-md:hidden">
          {words}
        </span>
      ))}
      {given ? (
        <a href={place} className={`${GIVEN} ${isMine ? 'font-bold text-accent' : ''}`} dir="auto">
          {given}
        </a>
      ) : (
        <a href={place} className={FREE} title={t('board.place.assign')}>
          <span aria-hidden="true">+</span>
          <span className="sr-only">{t('board.given.nobodys')}</span>
        </a>
      )}
    </>
  );
}

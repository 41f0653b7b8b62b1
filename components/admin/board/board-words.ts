import { dueWords, momentWords } from '@/components/admin/moment';
import type { Assignment } from '@/domain/assignments/assignment';
import type { BoardCell } from '@/domain/board/board';
import { getStaffT } from '@/i18n/staff/translate';

/** A shape that stands for a state. */
export type MarkName = BoardCell['state'] | 'behind' | 'changes';

/** What the words of the board depend on. */
export interface BoardVoice {
  language: string;
  timeZone: string;
  now: number;
  staffId: string;
}

/** How a cell is marked: what most asks for work says it. */
export function markOf({ state, behind, hasChanges, isPublic }: BoardCell): MarkName {
  if (state === 'review') return 'review';
  if (isPublic && behind > 0) return 'behind';
  return isPublic && hasChanges ? 'changes' : state;
}

/** What is said of a cell; the first goes with its mark. */
export function stateWords(
  cell: BoardCell,
  { language, timeZone }: Pick<BoardVoice, 'language' | 'timeZone'>,
): string[] {
  const t = getStaffT(language);
  const { state, behind, hasChanges, isPublic, comes } = cell;
  const said: string[] = [];
  if (state === 'review')
    said.push(t(isPublic ? 'board.state.reviewPublic' : 'board.state.review'));
  if (isPublic && behind > 0) said.push(t('board.paragraphs', { count: behind }));
  if (isPublic && hasChanges && state !== 'review') said.push(t('board.state.changes'));
  if (said.length === 0) said.push(t(`board.state.${state}`));
  if (comes) {
    const time = momentWords(comes.dueAt, language, timeZone);
    said.push(t(`schedule.short.${comes.does}`, { time }));
  }
  return said;
}

/** Who has a text and until when, as whoever reads would say it; null where nobody has it and no date is set. */
export function assignedText(given: Assignment | null, voice: BoardVoice): string | null {
  if (!given) return null;
  const { staffId, name, dueAt } = given;
  const t = getStaffT(voice.language);
  const who = staffId === null ? 'nobodys' : staffId === voice.staffId ? 'yours' : 'with';
  if (dueAt === null) return staffId === null ? null : t(`board.given.${who}`, { name });
  const day = dueWords(dueAt, voice.language, voice.timeZone, voice.now);
  return dueAt < voice.now
    ? t(`board.given.${who}Overdue`, { name, day })
    : t(`board.given.${who}Until`, { name, day });
}

import { dueWords, momentWords } from '@/components/admin/moment';
import type { Assignment } from '@/domain/assignments/assignment';
import type { BoardCell } from '@/domain/board/board';
import { getStaffT } from '@/i18n/staff/translate';

/** A symbol of the workflow board. */
export type MarkName = BoardCell['state'] | 'behind' | 'changes';

/** What the wording of the board depends on. */
export interface BoardVoice {
  language: string;
  timeZone: string;
  now: number;
  staffId: string;
}

/** The symbol of a cell: the state that needs work most. */
export function markOf({ state, behind, hasChanges, isPublic }: BoardCell): MarkName {
  if (state === 'review') return 'review';
  if (isPublic && behind > 0) return 'behind';
  return isPublic && hasChanges ? 'changes' : state;
}

/** The states of a cell in words; the first belongs to its symbol. */
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

/** Assignee and deadline in words; null when the text has neither. */
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

import type { TextKey } from '@/domain/access/text-key';
import { endOfDay } from '@/domain/dates/today';
import { momentOf } from '@/domain/dates/wall-clock';
import type { Parsed, Problems } from '@/domain/forms/form';
import { readIds } from '@/domain/forms/ids';
import { readTextKey } from '@/domain/texts/text-key-form';
import type { Giving } from './assignment';

/** The page to redirect to: the writing page or the cell's page on the workflow board. */
export type Back = 'text' | 'place';

/** The text that a form concerns, and the page to return to. */
export function readAtBoard(form: FormData): Parsed<TextKey & { back: Back }> {
  const read = readTextKey(form);
  if (!read.ok) return read;
  return {
    ok: true,
    value: { ...read.value, back: form.get('back') === 'text' ? 'text' : 'place' },
  };
}

/** The new assignee of a text; required. */
export function readHandOver(form: FormData): Parsed<TextKey & { back: Back; toId: string }> {
  const read = readAtBoard(form);
  if (!read.ok) return read;
  const [toId] = readIds([form.get('to')]);
  if (!toId) return { ok: false, problems: { to: 'board.wrong.nobodyChosen' } };
  return { ok: true, value: { ...read.value, toId } };
}

/** The assignee of a text, and its due date. @param timeZone the archive's; the day ends there */
export function readGiving(
  form: FormData,
  timeZone: string,
): Parsed<TextKey & { back: Back } & Giving> {
  const read = readAtBoard(form);
  const giving = readWish(form, timeZone);
  if (!read.ok || !giving.ok) {
    const problems: Problems = { ...problemsOf(read), ...problemsOf(giving) };
    return { ok: false, problems };
  }
  return { ok: true, value: { ...read.value, ...giving.value } };
}

/** The texts of many stories in one language, their assignee, and the due date. */
export function readManyGiving(
  form: FormData,
  timeZone: string,
): Parsed<{ storyIds: string[]; language: string; back: string } & Giving> {
  const giving = readWish(form, timeZone);
  const storyIds = readIds(form.getAll('story'));
  const language = String(form.get('language') ?? '');
  const problems: Record<string, Problems[string]> = { ...problemsOf(giving) };
  if (storyIds.length === 0) problems.to = 'board.wrong.noneChosen';
  if (language === '') problems.language = 'board.wrong.noLanguage';
  if (!giving.ok || Object.keys(problems).length > 0) return { ok: false, problems };
  const back = String(form.get('back') ?? '');
  return { ok: true, value: { storyIds, language, back, ...giving.value } };
}

function readWish(form: FormData, timeZone: string): Parsed<Giving> {
  const [toId = null] = readIds([form.get('to')]);
  const day = String(form.get('due') ?? '').trim();
  if (day === '') return { ok: true, value: { toId, dueAt: null } };
  const noon = momentOf(`${day}T12:00`, timeZone);
  if (noon === null) return { ok: false, problems: { due: 'board.wrong.noDay' } };
  return { ok: true, value: { toId, dueAt: endOfDay(timeZone, noon) - 1 } };
}

function problemsOf(read: Parsed<unknown>): Problems {
  return read.ok ? {} : read.problems;
}

import { endOfDay } from '@/domain/dates/today';
import { momentOf } from '@/domain/dates/wall-clock';
import * as field from '@/domain/forms/fields';
import { formReader, readForm, type Sent } from '@/domain/forms/form-reader';
import { textKey } from '@/domain/texts/text-key-form';

/** The page to redirect to: the writing page or the cell's page on the workflow board. */
export type Back = 'text' | 'place';

const atBoard = { ...textKey, back: field.choice<Back>('place', 'text') };
const chosen = field.required(field.id, 'board.wrong.nobodyChosen');

export const readAtBoard = formReader(atBoard);
export const readHandOver = formReader({ ...atBoard, toId: field.from('to', chosen) });

/** The assignee of a text, and its due date. @param timeZone the archive's; the day ends there */
export function readGiving(form: Sent, timeZone: string) {
  return readForm({ ...atBoard, was: field.asTyped, ...giving(timeZone) }, form);
}

export function readManyGiving(form: Sent, timeZone: string) {
  const language = field.required(field.line, 'board.wrong.noLanguage');
  const texts = { storyIds: field.from('story', field.ids), language, back: field.line };
  return readForm({ ...texts, ...giving(timeZone) }, form, ({ storyIds }) => ({
    to: storyIds.length === 0 && 'board.wrong.noneChosen',
  }));
}

function giving(timeZone: string) {
  const lastMoment = (day: string) => {
    const noon = momentOf(`${day}T12:00`, timeZone);
    return noon === null ? null : endOfDay(timeZone, noon) - 1;
  };
  const dueAt = field.stored(field.parsedIfAny(lastMoment, 'board.wrong.noDay'));
  return { toId: field.from('to', field.stored(field.idOrNull)), dueAt: field.from('due', dueAt) };
}

import { type ClockReading, readClock } from '@/domain/dates/wall-clock';
import * as field from '@/domain/forms/fields';
import { formReader, type Sent } from '@/domain/forms/form-reader';
import { movedIds } from '@/domain/forms/moved';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import { FRONT_PARTS, type FrontPart } from './front-page';

const language = field.oneOf(INTERFACE_LANGUAGES, 'site.problem.gone');
const seen = { language, was: field.asTyped };
const story = field.required(field.id, 'site.problem.chooseStory');

/** A draft by the language and what the page showed of it. */
export const readSeenFront = formReader(seen);

/** The order of the parts, one field `order` per part (`/{part}`), and the one to show or hide. */
export const readFrontParts = formReader(
  {
    ...seen,
    order: field.stored(field.order).refine(isEveryPart, field.says('frame.malformed')),
    move: field.line,
    toggle: field.line,
  },
  undefined,
  ({ order, move, ...form }) => ({ ...form, parts: movedIds(order, move) as FrontPart[] }),
);

/** The collection that the page shows; empty for the first archival one. */
export const readFrontCollection = formReader({ ...seen, collectionId: field.stored(field.id) });

export const readPin = formReader({ language, storyId: field.from('story', story) });

/** The order of pinned stories, one field `order` per story (`/{id}`), and the one to remove. */
export const readPinOrder = formReader(
  { language, order: field.stored(field.order), move: field.line, remove: field.line },
  undefined,
  ({ order, move, ...form }) => ({ ...form, ids: movedIds(order, move) }),
);

/** When a draft is to be published, in the archive's time zone. */
export function readFrontTime(form: Sent, timeZone: string) {
  const hourOf = (typed: string) => readClock(typed, timeZone);
  const hour = field.parsedBy(field.line, hourOf, 'schedule.wrong.noHour');
  const fields = { ...seen, hour, turn: field.choice('first', 'second') };
  return formReader(fields, undefined, withInstant)(form);
}

function withInstant<T extends { hour: ClockReading; turn: 'first' | 'second' }>(form: T) {
  const { hour, turn, ...wish } = form;
  const isSecond = hour.is === 'twice' && turn === 'second';
  return { ...wish, dueAt: isSecond ? hour.again : hour.moment };
}

function isEveryPart(sent: string[]): boolean {
  return sent.length === FRONT_PARTS.length && FRONT_PARTS.every((part) => sent.includes(part));
}

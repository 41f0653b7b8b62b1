import { parse } from 'edtf';
import { boundAfter, boundBefore } from './bounds';
import { dayCount } from './day-count';
import { parsePoint } from './edtf-point';
import {
  comparePoints,
  daysOfPoint,
  type EventDate,
  type EventInterval,
  type EventPoint,
} from './event-date';

export type { EventDate, EventInterval, EventPoint, Season } from './event-date';

const LONGEST = 100;
/** Cache of parsed dates, because parsing takes longer than all else done with a date on a page. */
const parsed = new Map<string, EventDate | null>();
const MOST_PARSED = 10_000;
/** The writer of `1939/45` means 1945; as EDTF it would end in the 46th century. */
const SHORT_END = /^\d{2,3}[?~%]?$/;

/**
 * Reads an EDTF date (ISO 8601-2, Library of Congress profile): levels 0 and 1, decades and
 * centuries by their digits (`193`, `19`), and the sets of level 2, which become the interval from
 * their first to their last member. `[a,b]`, one unknown member, is uncertain. Null for all else:
 * text that is no EDTF, over 100 characters, days that do not exist, years beyond ±9999, an
 * interval that ends before it begins or has neither end.
 */
export function parseEventDate(edtf: string): EventDate | null {
  if (edtf.length > LONGEST) return null;
  const known = parsed.get(edtf);
  if (known !== undefined) return known;
  if (parsed.size >= MOST_PARSED) parsed.clear();
  const date = parseAnew(edtf);
  parsed.set(edtf, date);
  return date;
}

function parseAnew(edtf: string): EventDate | null {
  if (/^[[{]/.test(edtf)) return parseSet(edtf);
  const [start, end, ...more] = edtf.split('/');
  if (start === undefined || end === undefined) return parsePoint(edtf);
  return more.length > 0 ? null : parseInterval(edtf, start, end);
}

function parseInterval(edtf: string, startText: string, endText: string): EventDate | null {
  if (SHORT_END.test(startText) || SHORT_END.test(endText)) return null;
  const start = parsePoint(startText);
  const end = parsePoint(endText);
  const isMissing = (text: string) => text === '' || text === '..';
  if ((!start && !isMissing(startText)) || (!end && !isMissing(endText))) return null;
  return between(edtf, { start, end, openStart: startText === '..', openEnd: endText === '..' });
}

function parseSet(edtf: string): EventDate | null {
  try {
    parse(edtf, { types: ['Set', 'List'] });
  } catch {
    return null;
  }
  const inside = edtf.slice(1, -1).trim();
  const points = inside
    .split(/,|\.\./)
    .filter((text) => text.trim() !== '')
    .map((text) => parsePoint(text.trim()));
  if (!points.every((point) => point !== null)) return null;
  const openStart = inside.startsWith('..');
  const openEnd = inside.endsWith('..');
  const start = openStart ? null : ([...points].sort(comparePoints)[0] ?? null);
  const end = openEnd ? null : (points.sort((a, b) => lastDay(b) - lastDay(a))[0] ?? null);
  const span = between(edtf, { start, end, openStart, openEnd });
  if (span?.kind !== 'interval' || !edtf.startsWith('[')) return span;
  const oneOf = inside.includes('..') ? 'span' : points.length === 2 ? 'two' : undefined;
  const beyond = beyondOf(span);
  return { ...span, uncertain: true, ...(oneOf && { oneOf }), ...(beyond && { beyond }) };
}

/** The first point that an open set excludes: 1917 for `[..1916]`. */
function beyondOf({ start, end, openStart, openEnd }: EventInterval): EventPoint | null {
  if (end && openStart) return parsePoint(boundAfter(end));
  return start && openEnd ? parsePoint(boundBefore(start)) : null;
}

function between(
  edtf: string,
  ends: { start: EventPoint | null; end: EventPoint | null; openStart: boolean; openEnd: boolean },
): EventDate | null {
  const { start, end } = ends;
  if (!start && !end) return null;
  if (start && end && comparePoints(start, end) > 0) return null;
  const circa = Boolean(start?.circa || end?.circa);
  const uncertain = Boolean(start?.uncertain || end?.uncertain);
  if (start && end && start.kind === end.kind && comparePoints(start, end) === 0) {
    return { ...start, edtf, circa, uncertain };
  }
  return { edtf, kind: 'interval', circa, uncertain, ...ends };
}

/**
 * A whole number to order dates by: the earliest day that the date allows, counted from
 * 0000-03-01. A year therefore has the key of its 1 January (equal keys need a second order, such
 * as an id), and a date without a beginning takes the earliest day of its end.
 */
export function sortKey(date: EventDate): number {
  if (date.kind !== 'interval') return dayCount(daysOfPoint(date).first);
  const known = date.start ?? date.end;
  return known ? sortKey(known) : 0;
}

/** `MM-DD` for "on this day": only for one day that is neither circa nor uncertain, else null. */
export function monthDay(date: EventDate): string | null {
  if (date.kind !== 'day' || date.circa || date.uncertain) return null;
  return `${padded(date.month, 2)}-${padded(date.day, 2)}`;
}

/** First and last year of a date (astronomical, inclusive), null when an end is missing. */
export function yearsOf(date: EventDate): { from: number; to: number } | null {
  const start = date.kind === 'interval' ? date.start : date;
  const end = date.kind === 'interval' ? date.end : date;
  if (!start || !end) return null;
  return { from: daysOfPoint(start).first.year, to: daysOfPoint(end).last.year };
}

/**
 * Value for `<time datetime>`: a day, month or year CE with four digits (HTML, "time element").
 * Null when HTML has no such value, and for circa and uncertain dates, because `<time>` cannot
 * express doubt.
 */
export function htmlDateTime(date: EventDate): string | null {
  if (date.circa || date.uncertain || date.kind === 'interval' || date.year < 1) return null;
  const year = padded(date.year, 4);
  if (date.kind === 'year') return year;
  if (date.kind === 'month') return `${year}-${padded(date.month, 2)}`;
  if (date.kind === 'day') return `${year}-${padded(date.month, 2)}-${padded(date.day, 2)}`;
  return null;
}

function lastDay(point: EventPoint): number {
  return dayCount(daysOfPoint(point).last);
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0');
}

/** Completes the two ends of a span: each takes missing parts from the other. */
import { dayText } from './day-text';
import type { Part } from './part';
import { isRefusal, type Refusal } from './refusal';

/** EDTF writes years of four digits. */
const LAST_YEAR = 9_999;

/** The separator of the ends. */
export interface Between {
  sign: '–' | '-' | '/' | 'word';
  spaced: boolean;
}

export type Ends = [start: Part, end: Part];

/** Both ends completed; one part where they are one period, as in `winter 1921–22`. */
export function filled(start: Part, end: Part, between: Between): Ends | [Part] | Refusal {
  if (start.portion || end.portion) return { why: 'unreadable' };
  const ends = fromStart(fromEnd(start, end), between);
  if (isRefusal(ends) || ends.length === 1 || (between.spaced && between.sign !== 'word')) {
    return ends;
  }
  const [a, b] = ends;
  return [
    { ...a, uncertain: a.uncertain || b.uncertain },
    { ...b, circa: b.circa || a.circa },
  ];
}

/** The start, completed from the end. */
function fromEnd(start: Part, end: Part): Ends {
  const isBare = start.shape === 'number';
  const { era } = end;
  if (isBare && end.shape === 'day' && start.number.value <= 31) {
    return [{ ...end, ...marks(start), day: start.number.value }, end];
  }
  if (isBare && end.shape === 'century') {
    return [{ ...end, ...marks(start), century: start.number.value }, end];
  }
  if (isBare && end.shape === 'year' && era) {
    const { value } = start.number;
    return [{ ...end, ...marks(start), year: era === 'bce' ? 1 - value : value }, end];
  }
  if (start.shape === 'year' && start.era === null && end.shape === 'year' && era === 'bce') {
    return [{ ...start, era, year: 1 - start.year }, end];
  }
  const isRound = start.shape === 'year' && start.year % 10 === 0;
  if (isRound && end.shape === 'decade' && end.by === 'ending') {
    return [{ ...end, ...marks(start), year: start.year }, end];
  }
  const lacksYear =
    (start.shape === 'day' || start.shape === 'month' || start.shape === 'season') &&
    start.year === null;
  if (!lacksYear || !('year' in end) || end.year === null) return [start, end];
  const isDated = end.shape === 'day' || end.shape === 'month' || end.shape === 'season';
  return isDated ? [{ ...start, year: end.year, era }, end] : [start, end];
}

/** The end, completed from the start. */
function fromStart([start, end]: Ends, between: Between): Ends | [Part] | Refusal {
  if (start.shape === 'day' && end.shape === 'day' && end.month === 0) {
    return [start, { ...end, month: start.month }];
  }
  if (start.shape === 'decade' && start.by === 'word' && end.shape === 'year') {
    if (end.year % 10 === 0) return [start, { ...start, ...marks(end), year: end.year }];
    return start.isShort ? { why: 'shortYear' } : [{ ...start, shape: 'year' }, end];
  }
  if (start.shape === 'decade' && end.shape === 'decade' && end.isShort && !start.isShort) {
    return [start, { ...end, year: century(start.year) + (end.year % 100) }];
  }
  const needsYear =
    (end.shape === 'day' || end.shape === 'month' || end.shape === 'season') && end.year === null;
  if (needsYear && 'year' in start && start.year !== null && start.shape !== 'year') {
    return [start, { ...end, year: start.year, era: start.era }];
  }
  const winter = start.shape === 'season' && start.season === 24 ? start.year : null;
  if (winter !== null && end.shape === 'year' && !between.spaced && between.sign !== 'word') {
    return end.year === winter + 1 ? [start] : [start, end];
  }
  if (end.shape !== 'number') return [start, end];
  const { value, digits, mark } = end.number;
  if (start.shape === 'day' && value <= 31) return [start, { ...start, ...marks(end), day: value }];
  if (start.shape === 'century') return [start, { ...start, ...marks(end), century: value }];
  if (start.shape === 'decade' && mark === 's') {
    return [start, { ...start, ...marks(end), year: century(start.year) + value }];
  }
  if (start.shape === 'season' && start.season === 24 && start.year !== null) {
    const unit = digits === 1 ? 10 : 100;
    const isNext = digits <= 2 && (start.year + 1) % unit === value;
    return isNext ? [start] : { why: 'shortYear' };
  }
  if (start.shape === 'year' && start.era === 'ce' && mark === 'year') {
    return [start, { ...start, ...marks(end), year: value }];
  }
  if (start.shape !== 'year' || start.era !== null || mark === 's' || mark === 'ordinal') {
    return { why: 'shortYear' };
  }
  return shortEnd(start, end, value, digits, between);
}

/** `1939–45`: a short end is in the century, or the decade, of the start. */
function shortEnd(
  start: Part & { shape: 'year' },
  end: Part,
  value: number,
  digits: number,
  { sign, spaced }: Between,
): Ends | [Part] | Refusal {
  if (digits !== 1 && digits !== 2) return { why: 'shortYear' };
  const unit = digits === 1 ? 10 : 100;
  const year = Math.floor(start.year / unit) * unit + value;
  const span = `${dayText(start.year)}/${dayText(year)}`;
  const isMonth = value >= 1 && value <= 12 && !spaced && (sign === '-' || sign === '/');
  if (isMonth && year > start.year) {
    return { why: 'ambiguous', readings: [dayText(start.year, value), span] };
  }
  if (isMonth) return [{ ...start, ...marks(end), shape: 'month', month: value }];
  const isSeason = value >= 21 && value <= 24 && !spaced && sign === '-';
  if (isSeason && year <= start.year) {
    return [{ ...start, ...marks(end), shape: 'season', season: value }];
  }
  if (value <= 19 && year < start.year && !spaced && sign === '-') return { why: 'noSuchDay' };
  if (year < start.year) {
    const later = year + unit;
    const readings = later > LAST_YEAR ? [] : [`${dayText(start.year)}/${dayText(later)}`];
    return { why: 'backwards', readings };
  }
  return [start, { ...start, ...marks(end), year }];
}

function century(year: number): number {
  return Math.floor(year / 100) * 100;
}

function marks({ circa, uncertain }: Part): { circa: boolean; uncertain: boolean } {
  return { circa, uncertain };
}

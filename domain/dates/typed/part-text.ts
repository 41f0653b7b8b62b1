/** EDTF of one end of a typed date. */
import { daysInMonth } from '../day-count';
import { fromJulian } from '../julian';
import { dayText } from './day-text';
import type { Marks, Part } from './part';
import type { Refusal } from './refusal';

/**
 * The calendar of the typed days. `julianIfNeeded` takes a day as Julian only if the Gregorian
 * calendar lacks it.
 */
export type TypedIn = 'gregorian' | 'julian' | 'julianIfNeeded';

export function partText(part: Part, typedIn: TypedIn): string | Refusal {
  const text = bareText(part, typedIn);
  return typeof text === 'string' ? text + markOf(part) : text;
}

export function markOf({ circa, uncertain }: Marks): string {
  if (circa) return uncertain ? '%' : '~';
  return uncertain ? '?' : '';
}

function bareText(part: Part, typedIn: TypedIn): string | Refusal {
  if (part.shape === 'century') return `${String(part.century - 1).padStart(2, '0')}XX`;
  if (part.shape === 'number') return { why: 'shortYear', readings: readingsOf(part.number.value) };
  if (part.shape === 'unknown' || part.year === null) return { why: 'unreadable' };
  if (part.year < -9998) return { why: 'unreadable' };
  if (part.shape === 'day') return dayOf(part.year, part.month, part.day, typedIn);
  if (typedIn === 'julian') return { why: 'unreadable' };
  if (part.shape === 'decade') return `${String(part.year / 10).padStart(3, '0')}X`;
  if (part.shape === 'month') return dayText(part.year, part.month);
  if (part.shape === 'season') return dayText(part.year, part.season);
  return dayText(part.year);
}

function dayOf(year: number, month: number, day: number, typedIn: TypedIn): string | Refusal {
  if (month === 0) return { why: 'unreadable' };
  if (month > 12 || day < 1 || day > 31) return { why: 'noSuchDay' };
  const isJulianLeapDay = month === 2 && day === 29 && year % 4 === 0;
  const lastJulian = isJulianLeapDay ? 29 : daysInMonth(2001, month);
  const isGregorian = day <= daysInMonth(year, month);
  if (typedIn === 'julian' || (!isGregorian && day <= lastJulian)) {
    if (day > lastJulian) return { why: 'noSuchDay' };
    const now = fromJulian({ year, month, day });
    const text = dayText(now.year, now.month, now.day);
    return typedIn === 'gregorian' ? { why: 'oldStyleOnly', readings: [text] } : text;
  }
  return isGregorian ? dayText(year, month, day) : { why: 'noSuchDay' };
}

/** Possible readings of a year with too few digits. */
function readingsOf(value: number): string[] {
  if (value < 1 || value > 999) return [];
  if (value < 100) return [dayText(value), dayText(1900 + value)];
  return [dayText(value), `${value}X`].filter((text) => text < '2100');
}

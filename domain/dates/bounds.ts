/** The last time before a point and the first after it: before 1917 means 1916 or earlier. */
import { daysInMonth } from './day-count';
import { daysOfPoint, type EventPoint } from './event-date';
import { dayText } from './typed/day-text';

export function boundBefore(point: EventPoint): string {
  const { year, month, day } = daysOfPoint(point).first;
  if (point.kind === 'day') {
    return day > 1 ? dayText(year, month, day - 1) : dayText(...lastOfMonthBefore(year, month));
  }
  if (point.kind === 'month' || point.kind === 'season') {
    return month > 1 ? dayText(year, month - 1) : dayText(year - 1, 12);
  }
  return dayText(year - 1);
}

export function boundAfter(point: EventPoint): string {
  const { year, month, day } = daysOfPoint(point).last;
  const isLastMonth = month === 12;
  if (point.kind === 'day' && day < daysInMonth(year, month)) return dayText(year, month, day + 1);
  if (point.kind === 'day')
    return isLastMonth ? dayText(year + 1, 1, 1) : dayText(year, month + 1, 1);
  if (point.kind === 'month' || point.kind === 'season') {
    return isLastMonth ? dayText(year + 1, 1) : dayText(year, month + 1);
  }
  return dayText(year + 1);
}

function lastOfMonthBefore(year: number, month: number): [number, number, number] {
  const before = month > 1 ? { year, month: month - 1 } : { year: year - 1, month: 12 };
  return [before.year, before.month, daysInMonth(before.year, before.month)];
}

/** Early, middle and late parts of a period: thirds, which are circa. Halves are exact. */
import { daysInMonth } from '../day-count';
import { dayText } from './day-text';
import type { Part, Portion } from './part';
import { markOf } from './part-text';
import type { Refusal } from './refusal';

/** Last unit of the first third, the second third and the first half, counted from the first. */
const CUTS = {
  century: [33, 66, 49, 99],
  decade: [3, 6, 4, 9],
  year: [3, 7, 5, 11],
} as const;

/** EDTF of a portion: `early 1920s` is circa 1920–1923. */
export function portionText(part: Part, portion: Portion): string | Refusal {
  const isThird = portion === 'early' || portion === 'mid' || portion === 'late';
  const mark = markOf({ circa: part.circa || isThird, uncertain: part.uncertain });
  const span = (from: string, to: string) => `${from}${mark}/${to}${mark}`;
  if (part.shape === 'century' || part.shape === 'decade') {
    const first = part.shape === 'century' ? (part.century - 1) * 100 : part.year;
    const [from, to] = within(portion, CUTS[part.shape]);
    return span(dayText(first + from), dayText(first + to));
  }
  if (part.shape === 'year') {
    const [from, to] = within(portion, CUTS.year);
    return span(dayText(part.year, from + 1), dayText(part.year, to + 1));
  }
  if (part.shape !== 'month' || part.year === null) return { why: 'unreadable' };
  const { year, month } = part;
  const [from, to] = within(portion, [9, 19, 14, daysInMonth(year, month) - 1]);
  return span(dayText(year, month, from + 1), dayText(year, month, to + 1));
}

function within(portion: Portion, cuts: readonly [number, number, number, number]) {
  const [third, twoThirds, half, last] = cuts;
  switch (portion) {
    case 'early':
      return [0, third] as const;
    case 'mid':
      return [third + 1, twoThirds] as const;
    case 'late':
      return [twoThirds + 1, last] as const;
    case 'firstHalf':
      return [0, half] as const;
    case 'secondHalf':
      return [half + 1, last] as const;
  }
}

import {
  dayMonthPhrase,
  dayNumberPhrase,
  era,
  markedPhrase,
  monthPhrase,
  type PointInWords,
  pointPhrase,
  stretch,
  yearFigure,
} from './event-date-point';
import type { Wording } from './event-date-wording';

/** A period. A missing end is open, or unknown when `openStart` or `openEnd` is false. */
export interface IntervalInWords {
  kind: 'interval';
  uncertain: boolean;
  start: PointInWords | null;
  end: PointInWords | null;
  openStart: boolean;
  openEnd: boolean;
  /** One time within the span, or one of its ends; it is unknown which. */
  oneOf?: 'span' | 'two';
  /** The first time after an open span, or the last before it. */
  beyond?: PointInWords;
}

/** A period in words: shared parts are written once where neither end is circa or uncertain. */
export function intervalPhrase(wording: Wording, interval: IntervalInWords): string {
  const { start, end, openStart, openEnd } = interval;
  const unknown = interval.oneOf ? oneOfPhrase(wording, interval) : null;
  if (unknown) return unknown;
  if (start && end) return closedPhrase(wording, start, end, interval.uncertain);
  if (end && openStart) return openPhrase(wording, 'until', end, interval.uncertain);
  if (start && openEnd) return openPhrase(wording, 'from', start, interval.uncertain);
  return spanPhrase(wording, start, end);
}

function oneOfPhrase(wording: Wording, interval: IntervalInWords): string | null {
  const { start, end, oneOf, openStart, beyond } = interval;
  if (beyond) {
    const date = pointPhrase(wording, beyond, 'from');
    return wording.say(openStart ? 'before' : 'after', { date, kind: beyond.kind });
  }
  if (!start || !end) return null;
  if (oneOf === 'two') {
    const ends = { start: markedPhrase(wording, start), end: markedPhrase(wording, end) };
    return wording.say('either', ends);
  }
  const areYears = start.kind === 'year' && end.kind === 'year' && era(start.year) === 'ce';
  if (!areYears) return null;
  const { locale } = wording;
  const years = { start: yearFigure(locale, start.year), end: yearFigure(locale, end.year) };
  return wording.say('between', years);
}

function closedPhrase(
  wording: Wording,
  start: PointInWords,
  end: PointInWords,
  uncertain: boolean,
): string {
  const sameMarks = start.circa === end.circa && start.uncertain === end.uncertain;
  const years = sameMarks ? yearsPhrase(wording, start, end) : null;
  const inDoubtAsAWhole = uncertain && !start.uncertain && !end.uncertain;
  const date = years ?? sharedPhrase(wording, start, end) ?? spanPhrase(wording, start, end);
  return inDoubtAsAWhole || (years && uncertain) ? wording.say('uncertain', { date }) : date;
}

function openPhrase(
  wording: Wording,
  role: 'until' | 'from',
  point: PointInWords,
  uncertain: boolean,
): string {
  const phrase = wording.say(role, {
    date: pointPhrase(wording, point, point.circa ? 'circa' : role),
    circa: String(point.circa),
    day: point.kind === 'day' ? String(point.day) : '',
  });
  return uncertain ? wording.say('uncertain', { date: phrase }) : phrase;
}

function yearsPhrase(wording: Wording, start: PointInWords, end: PointInWords): string | null {
  if (start.kind !== 'year' || end.kind !== 'year' || era(start.year) !== era(end.year))
    return null;
  if (wording.neutral && era(start.year) === 'bce') return null;
  const date = wording.say('years', {
    start: yearFigure(wording.locale, start.year),
    end: yearFigure(wording.locale, end.year),
    era: era(start.year),
    role: start.circa ? 'circa' : 'plain',
  });
  return start.circa ? wording.say('circa', { date, kind: 'interval' }) : date;
}

function sharedPhrase(wording: Wording, start: PointInWords, end: PointInWords): string | null {
  if (isMarked(start) || isMarked(end) || start.year !== end.year || wording.neutral) return null;
  const whole = {
    start: pointPhrase(wording, start, 'plain'),
    end: pointPhrase(wording, end, 'plain'),
  };
  if (start.kind === 'month' && end.kind === 'month') {
    const rest = (month: number) => monthPhrase(wording, month);
    return wording.say('shared', {
      ...whole,
      share: 'months',
      startRest: rest(start.month),
      endRest: rest(end.month),
    });
  }
  if (start.kind !== 'day' || end.kind !== 'day') return null;
  const sameMonth = start.month === end.month;
  const rest = (date: { month: number; day: number }) =>
    sameMonth ? dayNumberPhrase(wording, date.day) : dayMonthPhrase(wording, date);
  return wording.say('shared', {
    ...whole,
    share: sameMonth ? 'month' : 'year',
    startRest: rest(start),
    endRest: rest(end),
  });
}

function spanPhrase(
  wording: Wording,
  start: PointInWords | null,
  end: PointInWords | null,
): string {
  const named =
    start && end && !isMarked(start) && !isMarked(end) ? namedPair(wording, start, end) : null;
  return wording.say('span', {
    start: start ? markedPhrase(wording, start) : wording.say('unknown', {}),
    end: end ? markedPhrase(wording, end) : wording.say('unknown', {}),
    kind: 'mixed',
    ...named,
  });
}

function namedPair(wording: Wording, start: PointInWords, end: PointInWords) {
  if (start.kind !== end.kind || (start.kind !== 'decade' && start.kind !== 'century')) return null;
  const [from, to] = [stretch(wording.locale, start.year), stretch(wording.locale, end.year)];
  const number = start.kind === 'decade' ? 'start' : 'number';
  return {
    kind: start.kind,
    startNumber: from[number],
    endNumber: to[number],
    startRoman: from.roman,
    endRoman: to.roman,
    startTens: from.tens,
    endTens: to.tens,
    within: from.century === to.century ? 'century' : 'none',
    century: from.century,
  };
}

function isMarked(point: PointInWords): boolean {
  return point.circa || point.uncertain;
}

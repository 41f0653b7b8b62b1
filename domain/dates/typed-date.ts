/**
 * Reads the date of an event as typed, in the browser and on the server. The result is EDTF; common
 * notations in all interface languages are accepted if they are unambiguous.
 */
import { parseEventDate } from './edtf';
import type { EventDate } from './event-date';
import { bothStyles } from './typed/both-styles';
import { foldDate } from './typed/fold';
import { foldLetters } from './typed/fold-script';
import { isRefusal, type Refusal } from './typed/refusal';
import { sentenceText } from './typed/sentence';
import { tokensOf } from './typed/tokens';

export type { DateProblem } from './typed/refusal';

export type TypedDate =
  | { is: 'empty' }
  | { is: 'date'; edtf: string; date: EventDate }
  | ({ is: 'wrong'; readings: string[] } & Pick<Refusal, 'why'>);

const LONGEST = 100;
const EDTF_LETTERS = /^[\dXTZ/~?%.[\]{},:+-]+$/;
/** `45` and `193` are centuries and decades in EDTF, but people mean years. */
const SHORT_POINT = /(?:^|[/[{,]|\.\.)\d{1,3}[?~%]?(?=$|[/\]},]|\.\.)/;
const RANGE_OR_SEASON = /^\[?[?~%]?\d{4}[?~%]?-[?~%]?2[1-4][?~%]?\]?$/;
/** Cataloguers put dates in brackets that were not found on the item. */
const SUPPLIED = /^\[([^[\]]*)\]$/;
/** Persian digits without a named calendar; most such years are of the solar calendar. */
const SOLAR_YEAR = /(?<!\p{Nd})۱[۲-۴]\p{Nd}{2}(?!\p{Nd})/u;
const SOLAR_YEARS_BEHIND = 621;
const YEARS = /^\d{4}(?:\/\d{4})?$/;
const BEFORE_CHRIST = /^-([1-9]\d{0,3})$/;

/**
 * Reads a date: EDTF, or its equivalent in words or figures (`4.7.1931`, `1939–45`, `3 août 1921`).
 * @param calendar `julian` where Old Style is shown: a day that exists only in the Julian calendar
 * is taken as Julian
 */
export function readTypedDate(
  typed: string,
  calendar: 'gregorian' | 'julian' = 'gregorian',
): TypedDate {
  if (typed.length > 10 * LONGEST) return wrong({ why: 'tooLong' });
  const folded = foldLetters(typed);
  if (folded === '') return { is: 'empty' };
  if (folded.length > LONGEST) return wrong({ why: 'tooLong' });
  const plain = strictly(folded.toUpperCase()) ?? strictly(foldDate(typed).toUpperCase());
  if (plain) return solarYears(typed, plain.edtf) ?? plain;
  const bce = BEFORE_CHRIST.exec(folded)?.[1];
  if (bce !== undefined) {
    const year = String(Number(bce) - 1).padStart(4, '0');
    return wrong({ why: 'ambiguous', readings: [`-${year}`, `../${bce.padStart(4, '0')}`] });
  }
  const text = unknownDigits(foldDate(typed).replace(SUPPLIED, '$1'));
  const both = bothStyles(text);
  const tokens = tokensOf(both?.rest ?? text);
  if (isRefusal(tokens)) return wrong(tokens);
  const edtf = sentenceText(tokens, calendar === 'julian' ? 'julianIfNeeded' : 'gregorian');
  if (typeof edtf !== 'string') return wrong(edtf);
  const date = parseEventDate(edtf);
  const differ = date && both?.problemWith(edtf);
  if (differ) return wrong(differ);
  if (date) return solarYears(typed, edtf) ?? { is: 'date', edtf, date };
  return wrong({ why: isBackwards(edtf) ? 'backwards' : 'unreadable' });
}

/** The message key of the error, which says what to type instead, with the possible readings. */
export function dateProblem({
  why,
  readings,
}: TypedDate & { is: 'wrong' }): string | [key: string, values: { readings: string }] {
  const key = `writing.date.${why}`;
  return why === 'ambiguous' || why === 'oldStyleOnly'
    ? [key, { readings: readings.join(' · ') }]
    : key;
}

/** EDTF that has no other reading. */
function strictly(text: string): (TypedDate & { is: 'date' }) | null {
  const edtf = text.replace(/ /g, '');
  if (!EDTF_LETTERS.test(edtf) || SHORT_POINT.test(edtf) || RANGE_OR_SEASON.test(edtf)) return null;
  if (BEFORE_CHRIST.test(edtf) || (edtf !== text && !/^[[{]/.test(text))) return null;
  const date = parseEventDate(edtf);
  return date ? { is: 'date', edtf, date } : null;
}

/** Refuses years such as `۱۳۵۷`, which may be solar or Gregorian, and offers both readings. */
function solarYears(typed: string, edtf: string): TypedDate | null {
  if (!SOLAR_YEAR.test(typed) || /میلادی|م\.?\s*$/u.test(typed)) return null;
  const year = edtf.replace(/\b1[2-4]\d\d\b/g, (found) => `${Number(found) + SOLAR_YEARS_BEHIND}`);
  return wrong({ why: 'ambiguous', readings: YEARS.test(edtf) ? [edtf, year] : [edtf] });
}

/** Accepts `192?` and `19??` as written by librarians. */
function unknownDigits(text: string): string {
  return text
    .replace(/\b(\d{3})[?x](?![\d?x])/g, '$10er')
    .replace(/\b(\d\d)(?:\?\?|xx)/g, (_, digits: string) => {
      return `${Number(digits) + 1} century`;
    });
}

function isBackwards(edtf: string): boolean {
  const [start = '', end = ''] = edtf.replace(/^\[|\]$/g, '').split(/\/|\.\.|,/);
  return parseEventDate(start) !== null && parseEventDate(end) !== null;
}

function wrong({ why, readings = [] }: Refusal): TypedDate {
  return { is: 'wrong', why, readings };
}

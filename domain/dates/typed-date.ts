/**
 * A date of an event as an editor types it. What is stored is EDTF; what people write on index cards is understood as
 * far as it can mean one thing only.
 */
import { parseEventDate } from './edtf';
import type { EventDate } from './event-date';

/** Why no date could be made of it. */
export type DateProblem = 'tooLong' | 'noSuchDay' | 'backwards' | 'ambiguous' | 'unreadable';

export type TypedDate =
  | { is: 'empty' }
  | { is: 'date'; edtf: string; date: EventDate }
  | { is: 'wrong'; why: DateProblem };

const LONGEST = 100;
const CIRCA = /^(?:circa|ca?\.?|about|±|~|omstreeks|um|vers|около|ок\.|حدود|约|約)\s*(?=\d)/iu;
const DASHES = /\s*[–—]\s*|\s+-\s+/gu;
const YEARS = /^(\d{4})-(\d{4})$/;

/**
 * Reads a date: EDTF as it is; `1931-7-4`, `4.7.1931`, `1931–1935`, `ca. 1931`, `1930s` as what they mean. Digits of
 * Persian and Arabic count as digits.
 */
export function readTypedDate(typed: string): TypedDate {
  const text = latinDigits(typed.normalize('NFKC')).trim();
  if (text === '') return { is: 'empty' };
  if (text.length > LONGEST) return { is: 'wrong', why: 'tooLong' };
  for (const edtf of [text, spelledOut(text)]) {
    const date = parseEventDate(edtf);
    if (date) return { is: 'date', edtf, date };
  }
  return { is: 'wrong', why: problemWith(spelledOut(text)) };
}

function spelledOut(text: string): string {
  const years = YEARS.exec(text);
  const ends = years ? years.slice(1) : text.split(DASHES).length === 2 ? text.split(DASHES) : null;
  const spelled = (ends ?? text.split('/')).map((end) => point(end.trim()));
  if (ends === null && /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text)) return text;
  return spelled.join('/');
}

function point(text: string): string {
  const bare = text.replace(CIRCA, '');
  const mark = bare === text ? '' : '~';
  const decade = /^(\d{3})0(?:s|er|'s|-e|x)$/iu.exec(bare);
  if (decade) return `${decade[1]}X${mark}`;
  const yearFirst = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?([?~%]?)$/.exec(bare);
  if (yearFirst) {
    const [, year, month = '', day, sign = ''] = yearFirst;
    const parts = [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])];
    return parts.join('-') + (sign || mark);
  }
  const dayFirst = /^(\d{1,2})[-.](?:\s*)(\d{1,2})[-.](?:\s*)(\d{4})$/.exec(bare);
  if (dayFirst) {
    const [, day = '', month = '', year] = dayFirst;
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${mark}`;
  }
  return bare + mark;
}

function problemWith(text: string): DateProblem {
  if (/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text)) return 'ambiguous';
  if (/^\d{4}-\d\d-\d\d[?~%]?$/.test(text) || /^\d{4}-\d\d[?~%]?$/.test(text)) return 'noSuchDay';
  const [start, end, ...more] = text.split('/');
  if (end !== undefined && more.length === 0 && start !== undefined) {
    if (parseEventDate(start) && parseEventDate(end)) return 'backwards';
    const parts = [start, end].filter((part) => part !== '' && part !== '..');
    const wrong = parts.find((part) => !parseEventDate(part));
    return wrong === undefined ? 'unreadable' : problemWith(wrong);
  }
  return 'unreadable';
}

function latinDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    return String(code - (code >= 0x06f0 ? 0x06f0 : 0x0660));
  });
}

/** Schemas of form fields with dates, times, degrees and addresses. */
import { dateProblem, readTypedDate } from '@/domain/dates/typed-date';
import { readTypedLife } from '@/domain/dates/typed-life';
import { momentOf } from '@/domain/dates/wall-clock';
import { safeLink } from '@/domain/documents/links/safe-link';
import { line, parsedIfAny, problem } from './fields';
import type { MessageKey } from './form';

/** A date of an event as EDTF; empty for none. @param calendar in which it is shown */
export function typedDate(calendar: 'gregorian' | 'julian' = 'gregorian') {
  return line.transform((typed, refuse) => {
    const read = readTypedDate(typed, calendar);
    if (read.is === 'wrong') refuse.addIssue(problem(dateProblem(read)));
    return read.is === 'date' ? read.edtf : '';
  });
}

/** Dates of a life or an activity as EDTF; empty for none. */
export const typedLife = line.transform((typed, refuse) => {
  const read = readTypedLife(typed);
  if (read.is === 'wrong') refuse.addIssue(problem(dateProblem(read)));
  return read.is === 'date' ? read.edtf : '';
});

/** A local time, or null for none: milliseconds since 1970. @param timeZone IANA name */
export function moment(timeZone: string, said: MessageKey) {
  return parsedIfAny((typed) => momentOf(typed, timeZone), said);
}

/** An http(s) address; empty for none. */
export function webAddress(said: MessageKey) {
  return parsedIfAny((typed) => {
    const href = safeLink(typed);
    return href && /^https?:/i.test(href) && href.length <= 2_000 ? href : null;
  }, said).transform((href) => href ?? '');
}

/** Degrees from -most to most with a minus sign (U+2212), a decimal comma, or Persian or Arabic digits; null for none. */
export function degrees(most: number, said: MessageKey) {
  return parsedIfAny((typed) => {
    const plain = typed.replace(/[−–]/, '-').replace(/[,٫]/, '.');
    const ascii = plain.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16));
    return Math.abs(Number(ascii)) <= most ? Number(ascii) : null;
  }, said);
}

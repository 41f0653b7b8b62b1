import { type IntervalInWords, intervalPhrase } from './event-date-interval';
import { dayIn } from './event-date-names';
import {
  type DayInWords,
  dayMonthPhrase,
  dayPhrase,
  markedPhrase,
  type PointInWords,
} from './event-date-point';
import { wordingFor } from './event-date-wording';

/** When something happened, as plain data. Years are Gregorian and astronomical (-43 is 44 BCE). */
export type DateInWords = PointInWords | IntervalInWords;

/**
 * A historical date in the words of a language: "circa 1921", "until 1933", "28 April–1 May 1915".
 * Always in the Gregorian calendar, Persian too, with the digits of the language. The result is
 * used alone or after a colon: it begins in lower case where the language allows it.
 * @param language BCP 47 tag. Tags beyond the interface languages get days, months and years from
 * Intl and signs for the rest ("± 1921", "1930–1939", "… – 1933"), never another language's words.
 * @param options.oldStyle the Julian date of a day, shown next to it; ignored for other kinds.
 */
export function eventDateInWords(
  date: DateInWords,
  language: string,
  options: { oldStyle?: DayInWords } = {},
): string {
  const wording = wordingFor(language);
  if (date.kind === 'interval') return intervalPhrase(wording, date);
  return markedPhrase(wording, date, options.oldStyle);
}

/** A year alone (astronomical: -43 is 44 BCE), as in lists: "1917", "44 BCE". */
export function yearInWords(year: number, language: string): string {
  return eventDateInWords({ kind: 'year', year, circa: false, uncertain: false }, language);
}

/**
 * Date of publication in a language: "14 November 2026".
 * @param timeZone IANA name
 * @throws RangeError for an invalid Date or an unknown time zone.
 */
export function shortDate(date: Date, language: string, timeZone: string): string {
  return dayPhrase(wordingFor(language), dayIn(date, timeZone), 'plain');
}

/**
 * A day of any year: `07-18` gives "18 July", `02-29` "29 February".
 * @throws RangeError when the text is not `MM-DD` of a leap year.
 */
export function monthDayInWords(monthDay: string, language: string): string {
  const [, month, day] = /^(\d\d)-(\d\d)$/.exec(monthDay) ?? [];
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day)));
  if (!(date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day))) {
    throw new RangeError(`Not a month and day: ${monthDay.slice(0, 20)}`);
  }
  return dayMonthPhrase(wordingFor(language), { month: Number(month), day: Number(day) });
}

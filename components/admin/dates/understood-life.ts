import { halfLifeInWords, type LifePoint } from '@/components/names/life-in-words';
import { eventWords } from '@/components/stories/event-words';
import { readTypedLife } from '@/domain/dates/typed-life';
import type { NameKind } from '@/domain/names/name';
import type { UnderstoodDate } from './understood-date';

/** What the dates are of, and the messages for one end alone, with `{date}`. */
export interface LifeWords {
  kind: NameKind;
  said: Readonly<Record<LifePoint, string>>;
}

/** How typed dates of a name were understood; null for an empty field. */
export function understoodLife(
  typed: string,
  { kind, said }: LifeWords,
  language: string,
): UnderstoodDate {
  const read = readTypedLife(typed);
  const wordsOf = (dates: string) =>
    halfLifeInWords({ kind, dates }, language, (key, date) => said[key].replace('{date}', date)) ??
    eventWords(dates, 'gregorian', language)?.words ??
    dates;
  if (read.is === 'empty') return null;
  // A date alone is refused unless it is of an event, so that neither end is claimed for it.
  if (read.is === 'date') {
    const isHalf = read.edtf.includes('/');
    const plain = eventWords(read.edtf, 'gregorian', language)?.words ?? read.edtf;
    return { words: isHalf ? wordsOf(read.edtf) : plain };
  }
  const readings = read.readings.map((edtf) => ({ typed: edtf, words: wordsOf(edtf) }));
  return { problem: read.why, readings };
}

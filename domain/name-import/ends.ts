/** The two ends of a name's dates, which a file has in two columns. */
import type { NameFacts, NameKind } from '@/domain/names/name';
import type { FactColumn } from './columns';

/** @param dates EDTF; a set is a beginning */
export function splitDates(dates: string): { start: string; end: string } {
  const [start = '', end = ''] = /^[[{]/.test(dates) ? [dates] : dates.split('/');
  return { start, end };
}

/** EDTF of a life or an activity; an event may be one date. */
export function joinedDates(kind: NameKind, start: string, end: string): string {
  if (start === '' && end === '') return '';
  return kind === 'event' && end === '' ? start : `${start}/${end}`;
}

/** What is stored of a name, by the columns of a file. */
export function splitFacts(facts: NameFacts): Record<FactColumn, string> {
  const { dates, ground, wikidata, viaf, gnd, nta, isni } = facts;
  return { ...splitDates(dates), ground, wikidata, viaf, gnd, nta, isni };
}

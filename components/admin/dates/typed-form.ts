import { eventWords } from '@/components/stories/event-words';
import { parseEventDate } from '@/domain/dates/edtf';
import { readTypedDate } from '@/domain/dates/typed-date';

/**
 * A stored date as shown in a field, so that parsing it again gives the same date. `1917-22` is a
 * summer in EDTF but six years to a person typing it, so a summer is written in words.
 * @param language of the interface
 */
export function typedForm(edtf: string, language: string): string {
  const meant = meaning(edtf);
  const forms = [
    edtf,
    ...[language, 'en'].map((each) => eventWords(edtf, 'gregorian', each)?.words),
  ];
  return forms.find((form) => form !== undefined && readsAs(form) === meant) ?? edtf;
}

function readsAs(typed: string): string | null {
  const read = readTypedDate(typed);
  return read.is === 'date' ? meaning(read.edtf) : null;
}

/** Canonical form of a date: `19` and `19XX` are equal. */
function meaning(edtf: string): string {
  return JSON.stringify(parseEventDate(edtf), (key, value) => (key === 'edtf' ? undefined : value));
}

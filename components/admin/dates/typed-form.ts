import { eventWords } from '@/components/stories/event-words';
import { parseEventDate } from '@/domain/dates/edtf';
import { readTypedDate } from '@/domain/dates/typed-date';

/**
 * A stored date as shown in a field: in the words that stand below it as understood, where parsing
 * them gives the same date again, else in EDTF.
 * @param language of the interface
 */
export function typedForm(edtf: string, language: string): string {
  const meant = meaning(edtf);
  const own = eventWords(edtf, 'gregorian', language)?.words;
  const forms = [own, edtf, eventWords(edtf, 'gregorian', 'en')?.words];
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

import { eventWords } from '@/components/stories/event-words';
import { parseEventDate } from '@/domain/dates/edtf';
import { readTypedDate } from '@/domain/dates/typed-date';

/**
 * A stored date as it stands in a field: what is read there again is what is stored. `1917-22` is a summer in EDTF and
 * six years to whoever types it, so a summer stands there in words.
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

/** A date without the spelling that it was read from: `19` and `19XX` are one. */
function meaning(edtf: string): string {
  return JSON.stringify(parseEventDate(edtf), (key, value) => (key === 'edtf' ? undefined : value));
}

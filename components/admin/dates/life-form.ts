import { nameDates } from '@/components/names/name-dates';
import { parseEventDate } from '@/domain/dates/edtf';
import { readTypedLife } from '@/domain/dates/typed-life';
import type { NameKind } from '@/domain/names/name';
import { getT } from '@/i18n/translate';
import { typedForm } from './typed-form';
import type { LifeWords } from './understood-life';

/**
 * The stored dates of a name as shown in a field: in words where those are read as the same dates.
 * @param language of the interface
 */
export function lifeForm(
  { kind, dates }: { kind: NameKind; dates: string },
  language: string,
): string {
  const { words } = nameDates({ kind, dates }, language);
  const read = readTypedLife(words);
  return read.is === 'date' && meaning(read.edtf) === meaning(dates)
    ? words
    : typedForm(dates, language);
}

export function lifeWords(kind: NameKind, language: string): LifeWords {
  const t = getT(language);
  const date = '{date}';
  return {
    kind,
    said: {
      born: t('name.born', { date }),
      died: t('name.died', { date }),
      founded: t('name.founded', { date }),
      ended: t('name.ended', { date }),
    },
  };
}

/** Without the spelling: `19` and `19XX` are equal. */
function meaning(edtf: string): string {
  return JSON.stringify(parseEventDate(edtf), (key, value) => (key === 'edtf' ? undefined : value));
}

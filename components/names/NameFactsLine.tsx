import type { ShownName } from '@/domain/names/shown-name';
import { getT } from '@/i18n/translate';
import { nameDates } from './name-dates';

/** What a name is of, and when: "Person · 5 March 1871 – 15 January 1919". */
export function NameFactsLine({ name, language }: { name: ShownName; language: string }) {
  const { words, dateTime } = nameDates(name, language);
  return (
    <p className="name-facts">
      {getT(language)(`name.${name.kind}`)}
      {words && ' · '}
      {words && <b>{dateTime ? <time dateTime={dateTime}>{words}</time> : words}</b>}
    </p>
  );
}

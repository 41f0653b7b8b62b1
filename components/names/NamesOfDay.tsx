import { namePath } from '@/domain/addresses/address';
import { NAME_KINDS, type NameKind } from '@/domain/names/name';
import type { ShownName } from '@/domain/names/shown-name';
import { languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import { nameYears } from './name-dates';

interface NamesOfDayProps {
  names: readonly ShownName[];
  language: string;
}

const HEADINGS = {
  person: 'bornOnDay',
  organisation: 'foundedOnDay',
  event: 'beganOnDay',
} as const satisfies Record<NameKind, string>;

/** Who was born on a day of the year, what was founded and what began on it. */
export function NamesOfDay({ names, language }: NamesOfDayProps) {
  const t = getT(language);
  return NAME_KINDS.map((kind) => {
    const own = names.filter((name) => name.kind === kind);
    if (own.length === 0) return null;
    return (
      <section className="ledger wide" aria-labelledby={kind} key={kind}>
        <h2 className="label" id={kind}>
          {t(`name.${HEADINGS[kind]}`)}
        </h2>
        <ul className="day-names">
          {own.map((name) => (
            <li key={name.id}>
              <a
                href={namePath(language, name.slug)}
                {...languageAttributes(name.language, language)}
              >
                {name.name}
              </a>{' '}
              <small className="faint">{nameYears(name, language)}</small>
              {name.description && (
                <p {...languageAttributes(name.language, language)}>{name.description}</p>
              )}
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

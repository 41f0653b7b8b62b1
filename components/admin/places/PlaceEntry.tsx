import { placeAdminPath } from '@/domain/addresses/staff-address';
import type { PlaceLine } from '@/domain/places/place-file';
import { direction, INTERFACE_LANGUAGES, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

/** A place in the list: name, kind, number of stories, and what is missing. */
export function PlaceEntry({ line, language }: { line: PlaceLine; language: string }) {
  const t = getStaffT(language);
  const has = new Set(line.names.map((each) => each.language));
  const missing = INTERFACE_LANGUAGES.filter((tag) => !has.has(tag));
  const names = missing.map((tag) => languageName(tag, language));
  return (
    <>
      <a
        href={placeAdminPath(line.id)}
        lang={line.nameLanguage}
        dir={direction(line.nameLanguage)}
        className="entry-name"
      >
        {line.name}
      </a>
      <span className="label">
        {[
          line.withdrawnAt && t('places.withdrawn'),
          t(`places.${line.kind}`),
          t('places.published', { count: line.published }),
          missing.length > 0 &&
            t('places.unnamed', { languages: new Intl.ListFormat(language).format(names) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  );
}

import { eventWords } from '@/components/stories/event-words';
import { nameAdminPath } from '@/domain/addresses/staff-address';
import type { NameLine } from '@/domain/names/name-file';
import { direction, INTERFACE_LANGUAGES, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

/** A name in the list: its form, kind, dates, number of stories, and what is missing. */
export function NameEntry({ line, language }: { line: NameLine; language: string }) {
  const t = getStaffT(language);
  const has = new Set(line.names.map((each) => each.language));
  const missing = INTERFACE_LANGUAGES.filter((tag) => !has.has(tag));
  const languages = missing.map((tag) => languageName(tag, language));
  return (
    <>
      <a
        href={nameAdminPath(line.id)}
        lang={line.nameLanguage}
        dir={direction(line.nameLanguage)}
        className="entry-name"
      >
        {line.name}
      </a>
      <span className="label">
        {[
          line.withdrawnAt && t('names.withdrawn'),
          t(`names.kinds.${line.kind}`),
          eventWords(line.dates, 'gregorian', language)?.words,
          t('names.published', { count: line.stories }),
          missing.length > 0 &&
            t('names.unnamed', { languages: new Intl.ListFormat(language).format(languages) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  );
}

import { collectionAdminPath } from '@/domain/addresses/staff-address';
import type { CollectionLine } from '@/domain/collections/collection-file';
import { direction, INTERFACE_LANGUAGES, languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

/** A collection in the list: call number, name, number of stories, and what is missing. */
export function CollectionEntry({ line, language }: { line: CollectionLine; language: string }) {
  const t = getStaffT(language);
  const has = new Set(line.names.map((each) => each.language));
  const missing = INTERFACE_LANGUAGES.filter((tag) => !has.has(tag));
  const names = missing.map((tag) => languageName(tag, language));
  return (
    <>
      <a
        href={collectionAdminPath(line.id)}
        lang={line.nameLanguage}
        dir={direction(line.nameLanguage)}
        className="entry-name"
      >
        {line.name || line.identifier}
      </a>
      <span className="label">
        <bdi>{line.identifier}</bdi>
        {[
          '',
          t(`collections.${line.type}`),
          line.withdrawnAt && t('collections.withdrawn'),
          t('collections.stories', { count: line.stories }),
          missing.length > 0 &&
            t('collections.unnamed', { languages: new Intl.ListFormat(language).format(names) }),
        ]
          .filter((each) => each !== null && each !== false)
          .join(' · ')}
      </span>
    </>
  );
}

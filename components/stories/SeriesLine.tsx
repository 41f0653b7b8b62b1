import { collectionPath } from '@/domain/addresses/address';
import type { ShelfPosition } from '@/domain/collections/collection';
import { direction, languageAttributes } from '@/i18n/languages';
import { figure } from '@/i18n/phrases';
import { getT } from '@/i18n/translate';

/** Which part of a series a story is, above its title. */
export function SeriesLine({ language, place }: { language: string; place: ShelfPosition }) {
  const { collection, number, count } = place;
  return (
    <p className="series" lang={language} dir={direction(language)}>
      {getT(language)('story.part', {
        number: figure(number, language),
        count: figure(count, language),
      })}
      {' · '}
      <a
        href={collectionPath(language, collection.slug)}
        {...languageAttributes(collection.language, language)}
      >
        {collection.name}
      </a>
    </p>
  );
}

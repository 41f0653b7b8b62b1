import { placePath } from '@/domain/addresses/address';
import type { CountedPlace } from '@/domain/places/place';
import { languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface PlaceTreeProps {
  /** Each followed by the places in it. */
  places: readonly CountedPlace[];
  language: string;
}

/** All places as a tree, each with its number of stories. */
export function PlaceTree({ places, language }: PlaceTreeProps) {
  const t = getT(language);
  const known = new Set(places.map(({ id }) => id));
  const roots = places.filter(({ parentId }) => !parentId || !known.has(parentId));
  if (roots.length === 0) return <p className="empty wide">{t('place.empty')}</p>;
  return (
    <div className="place-tree">
      {roots.map((root) => (
        <section className="ledger wide" key={root.id} aria-labelledby={`place-${root.id}`}>
          <h2 id={`place-${root.id}`}>
            <PlaceLink place={root} language={language} />
          </h2>
          <Within of={root.id} places={places} language={language} />
        </section>
      ))}
    </div>
  );
}

function Within({ of, places, language }: PlaceTreeProps & { of: string }) {
  const within = places.filter(({ parentId }) => parentId === of);
  if (within.length === 0) return null;
  return (
    <ul>
      {within.map((place) => (
        <li key={place.id}>
          <PlaceLink place={place} language={language} />
          <Within of={place.id} places={places} language={language} />
        </li>
      ))}
    </ul>
  );
}

function PlaceLink({ place, language }: { place: CountedPlace; language: string }) {
  const count = getT(language)('topic.stories', { count: place.all });
  return (
    <>
      <a href={placePath(language, place.slug)} {...languageAttributes(place.language, language)}>
        {place.name}
      </a>{' '}
      <small>{count}</small>
    </>
  );
}

import { placePath } from '@/domain/addresses/address';
import { groupedBy } from '@/domain/grouped';
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
  const within = groupedBy(places, ({ parentId }) => {
    return parentId !== null && known.has(parentId) ? parentId : null;
  });
  const roots = within.get(null) ?? [];
  if (roots.length === 0) return <p className="empty wide">{t('place.empty')}</p>;
  return (
    <div className="place-tree">
      {roots.map((root) => (
        <section className="ledger wide" key={root.id} aria-labelledby={`place-${root.id}`}>
          <h2 id={`place-${root.id}`}>
            <PlaceLink place={root} language={language} />
          </h2>
          <Within of={root.id} {...{ within, language }} />
        </section>
      ))}
    </div>
  );
}

interface WithinProps {
  of: string;
  /** Places by the one that they lie in. */
  within: ReadonlyMap<string | null, readonly CountedPlace[]>;
  language: string;
}

function Within({ of, within, language }: WithinProps) {
  const places = within.get(of) ?? [];
  if (places.length === 0) return null;
  return (
    <ul>
      {places.map((place) => (
        <li key={place.id}>
          <PlaceLink place={place} language={language} />
          <Within of={place.id} {...{ within, language }} />
        </li>
      ))}
    </ul>
  );
}

function PlaceLink({ place, language }: { place: CountedPlace; language: string }) {
  const count = getT(language)('topic.stories', { count: place.stories });
  return (
    <>
      <a href={placePath(language, place.slug)} {...languageAttributes(place.language, language)}>
        {place.name}
      </a>{' '}
      <small>{count}</small>
    </>
  );
}

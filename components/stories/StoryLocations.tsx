import { placePath } from '@/domain/addresses/address';
import type { PlaceOfStory } from '@/domain/places/place';
import { direction } from '@/i18n/languages';
import { listFormat } from '@/i18n/phrases';
import { getT } from '@/i18n/translate';

interface StoryLocationsProps {
  locations: readonly PlaceOfStory[];
  language: string;
}

/** Links to the places of a story, joined as a list in the page's language. */
export function StoryLocations({ locations, language }: StoryLocationsProps) {
  const left = [...locations];
  const parts = listFormat(language).formatToParts(locations.map(({ name }) => name));
  return (
    <p>
      <span className="sr-only">{getT(language)('story.places')} </span>
      {parts.map(({ type, value }) => {
        const place = type === 'element' ? left.shift() : undefined;
        if (!place) return value;
        return (
          <a key={place.id} href={placePath(language, place.slug)}>
            <bdi lang={place.language} dir={direction(place.language)}>
              {place.name}
            </bdi>
          </a>
        );
      })}
    </p>
  );
}

import { absolute, permanentPath, placePath } from '@/app/address';
import type { Place, PlaceForms } from '@/domain/places/place';

const TYPES = {
  continent: 'Continent',
  country: 'Country',
  region: 'AdministrativeArea',
  town: 'City',
} as const;

interface PlacePage {
  language: string;
  place: Place;
  forms: PlaceForms;
  above: readonly Place[];
}

/** A place as schema.org data; absent values are left out. */
export function placeLinkedData({ language, place, forms, above }: PlacePage) {
  const { kind, description, latitude, longitude, wikidata } = place;
  const around = above.at(-1);
  return {
    '@context': 'https://schema.org',
    '@type': TYPES[kind],
    ...placeNamed(place, language),
    ...(description && { description }),
    ...(forms.length > 0 && {
      alternateName: forms.flatMap((group) => group.forms.map(({ form }) => form)),
    }),
    ...(latitude !== null &&
      longitude !== null && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
    ...(around && {
      containedInPlace: {
        '@type': TYPES[around.kind],
        ...placeNamed(around, language),
      },
    }),
    ...(wikidata && { sameAs: `https://www.wikidata.org/entity/${wikidata}` }),
  };
}

/** A place as a story or a name refers to it; its page has the coordinates. */
export function placeThing(place: NamedPlace, language: string) {
  return { '@type': 'Place', ...placeNamed(place, language) };
}

type NamedPlace = Pick<Place, 'shortId' | 'name' | 'slug'>;

/** The permanent address identifies it, whatever it is called in the language of a page. */
function placeNamed({ shortId, name, slug }: NamedPlace, language: string) {
  const url = absolute(placePath(language, slug));
  return { '@id': shortId ? absolute(permanentPath(shortId)) : url, url, name };
}

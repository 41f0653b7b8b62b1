import { absolute, placePath } from '@/app/address';
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
  const { kind, name, description, slug, latitude, longitude, wikidata } = place;
  const url = absolute(placePath(language, slug));
  const around = above.at(-1);
  return {
    '@context': 'https://schema.org',
    '@type': TYPES[kind],
    '@id': url,
    url,
    name,
    ...(description && { description }),
    ...(forms.length > 0 && {
      alternateName: forms.flatMap((group) => group.forms.map(({ form }) => form)),
    }),
    ...(latitude !== null &&
      longitude !== null && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
    ...(around && {
      containedInPlace: {
        '@type': TYPES[around.kind],
        name: around.name,
        url: absolute(placePath(language, around.slug)),
      },
    }),
    ...(wikidata && { sameAs: `https://www.wikidata.org/entity/${wikidata}` }),
  };
}

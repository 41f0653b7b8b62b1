import type { Place } from '@/domain/places/place';
import { getPlace } from '@/domain/places/queries';
import type { NamedPages } from './named-pages';

export const PLACE_PAGES: NamedPages<Place> = {
  kind: 'place',
  section: 'places',
  needsStories: true,
  get: getPlace,
};

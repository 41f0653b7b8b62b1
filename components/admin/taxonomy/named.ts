import {
  collectionAdminPath,
  nameAdminPath,
  placeAdminPath,
  topicAdminPath,
} from '@/domain/addresses/staff-address';

/** What the staff's pages of topics, collections, places and names share. */

const PATHS = {
  topics: topicAdminPath,
  collections: collectionAdminPath,
  places: placeAdminPath,
  names: nameAdminPath,
} as const;

/** Selects the messages of a shared component. */
export type NamedPart = keyof typeof PATHS;

/** The page of a topic, collection, place or name in the staff's site, for one language first. */
export function namedPath(part: NamedPart, id: string, language?: string): string {
  return PATHS[part](id, language);
}

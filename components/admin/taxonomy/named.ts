import {
  collectionAdminPath,
  nameAdminPath,
  topicAdminPath,
} from '@/domain/addresses/staff-address';

/** What the staff's pages of topics, collections and names share. */

/** Selects the messages of a shared component. */
export type NamedPart = 'topics' | 'collections' | 'names';

const PATHS = { topics: topicAdminPath, collections: collectionAdminPath, names: nameAdminPath };

/** The page of a topic, collection or name in the staff's site. */
export function namedPath(part: NamedPart, id: string): string {
  return PATHS[part](id);
}

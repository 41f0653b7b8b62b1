import { collectionAdminPath, topicAdminPath } from '@/domain/addresses/staff-address';

/** What the staff's pages of topics and collections share. */

/** Selects the messages of a shared component. */
export type NamedPart = 'topics' | 'collections';

/** The page of a topic or collection in the staff's site. */
export function namedPath(part: NamedPart, id: string): string {
  return part === 'topics' ? topicAdminPath(id) : collectionAdminPath(id);
}

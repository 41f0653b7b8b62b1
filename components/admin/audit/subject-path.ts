import {
  COLLECTIONS_PATH,
  IMAGES_PATH,
  NAMES_PATH,
  PEOPLE_PATH,
  PLACES_PATH,
  STORIES_PATH,
  TOPICS_PATH,
  textPath,
} from '@/domain/addresses/staff-address';
import type { AuditEntry } from '@/domain/audit/audit';

const FOLDERS: Record<string, string> = {
  collection: COLLECTIONS_PATH,
  name: NAMES_PATH,
  picture: IMAGES_PATH,
  place: PLACES_PATH,
  staff: PEOPLE_PATH,
  story: STORIES_PATH,
  topic: TOPICS_PATH,
};

/** The page of an entry's subject in the staff's site; null when it has no page. */
export function subjectPath({ subjectKind, subjectId, language }: AuditEntry): string | null {
  const folder = FOLDERS[subjectKind];
  if (!folder || !subjectId) return null;
  if (subjectKind === 'story' && language) return textPath(subjectId, language);
  return `${folder}/${encodeURIComponent(subjectId)}`;
}

import { STORIES_PATH, textPath } from '@/components/admin/address';
import type { AuditEntry } from '@/domain/audit/audit';

const FOLDERS: Record<string, string> = {
  collection: '/admin/collections',
  picture: '/admin/images',
  staff: '/admin/people',
  story: STORIES_PATH,
  topic: '/admin/topics',
};

/** The page of an entry's subject in the staff's site; null when it has no page. */
export function subjectPath({ subjectKind, subjectId, language }: AuditEntry): string | null {
  const folder = FOLDERS[subjectKind];
  if (!folder || !subjectId) return null;
  if (subjectKind === 'story' && language) return textPath(subjectId, language);
  return `${folder}/${encodeURIComponent(subjectId)}`;
}

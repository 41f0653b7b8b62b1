import type { Queries } from '@/db/open';
import type { TextKey } from '@/domain/access/text-key';
import { addToAudit } from '@/domain/audit/changes';
import type { Author } from '@/domain/permissions/staff';

/** Adds an entry about a text to the audit log; further fields go into the detail. */
export function auditText(
  write: Queries,
  by: Author,
  action: string,
  { storyId, language, ...detail }: TextKey & Record<string, unknown>,
  now: number,
): Promise<void> {
  const subject = { action, subjectKind: 'story', subjectId: storyId, language };
  return addToAudit(write, by, { ...subject, detail, now });
}

/** Adds an entry about a story to the audit log. */
export function auditStory(
  write: Queries,
  by: Author,
  action: string,
  storyId: string,
  now: number,
  detail?: Record<string, unknown>,
): Promise<void> {
  return addToAudit(write, by, { action, subjectKind: 'story', subjectId: storyId, detail, now });
}

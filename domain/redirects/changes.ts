import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { changedRows } from '@/db/rows';
import { redirect } from '@/db/schema/site';
import { isNoAddress, isSingleWord } from '@/domain/addresses/own-address';
import { addToAudit } from '@/domain/audit/changes';
import { requireMay } from '@/domain/permissions/permissions';
import type { Author } from '@/domain/permissions/staff';
import { brokenAmong } from '@/domain/texts/internal-link-queries';
import { type Redirect, redirectPath } from './redirect';

export type RedirectProblem =
  | { field: 'path'; problem: 'pathTaken' }
  | { field: 'target'; problem: 'targetMissing' | 'targetIsShort' };

/** Creates a redirect, or changes one if allowed. @returns why it cannot be created, or null */
export async function putRedirect(
  write: Queries,
  by: Author,
  given: Redirect & { isNew: boolean },
  now: number,
): Promise<RedirectProblem | null> {
  requireMay(by, 'redirect.change');
  const { path, target, isNew } = given;
  const [existing] = await write.select().from(redirect).where(eq(redirect.path, path));
  if (existing && isNew) return { field: 'path', problem: 'pathTaken' };
  const key = target.startsWith('/') ? redirectPath(target.split(/[?#]/)[0] ?? '') : null;
  if (key && (await write.select().from(redirect).where(eq(redirect.path, key))).length > 0) {
    return { field: 'target', problem: 'targetIsShort' };
  }
  const isNowhere = target.startsWith('/') && (isSingleWord(target) || isNoAddress(target));
  if (isNowhere || (await brokenAmong(write, [target])).size > 0) {
    return { field: 'target', problem: 'targetMissing' };
  }
  await write
    .insert(redirect)
    .values({ path, target, createdBy: by.staffId, createdAt: now })
    .onConflictDoUpdate({ target: redirect.path, set: { target } });
  const subject = { subjectKind: 'redirect', subjectId: path, now };
  await addToAudit(write, by, { action: 'redirect.put', ...subject, detail: { target } });
  return null;
}

/** Deletes a redirect. */
export async function removeRedirect(
  write: Queries,
  by: Author,
  path: string,
  now: number,
): Promise<void> {
  requireMay(by, 'redirect.change');
  const removed = await write.delete(redirect).where(eq(redirect.path, path));
  if (changedRows(removed) === 0) return;
  const entry = { action: 'redirect.remove', subjectKind: 'redirect', subjectId: path, now };
  await addToAudit(write, by, entry);
}

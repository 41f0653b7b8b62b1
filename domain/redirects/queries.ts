import { asc, eq } from 'drizzle-orm';
import { prepared, reads } from '@/db/client';
import { redirect } from '@/db/schema/site';
import { param } from '@/db/sql';
import type { Staff } from '@/domain/permissions/staff';
import { type Redirect, redirectPath } from './redirect';

const byPath = prepared((read) =>
  read
    .select({ target: redirect.target })
    .from(redirect)
    .where(eq(redirect.path, param('path')))
    .prepare(),
);

/** The target of a redirect, or null. @param path as requested */
export async function findRedirect(path: string): Promise<string | null> {
  const key = redirectPath(path);
  const [row] = key ? await byPath().execute({ path: key }) : [];
  return row?.target ?? null;
}

/** All redirects, for the editors who manage them. */
export async function listRedirects(_staff: Staff): Promise<Redirect[]> {
  return reads()
    .select({ path: redirect.path, target: redirect.target })
    .from(redirect)
    .orderBy(asc(redirect.path));
}

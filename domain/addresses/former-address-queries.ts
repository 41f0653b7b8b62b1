import { and, eq } from 'drizzle-orm';
import { prepared } from '@/db/client';
import { formerAddress } from '@/db/schema/site';
import { param } from '@/db/sql';
import type { NamedKind } from './named-kind';

const byAddress = prepared((read) =>
  read
    .select({ targetId: formerAddress.targetId })
    .from(formerAddress)
    .where(
      and(
        eq(formerAddress.kind, param('kind')),
        eq(formerAddress.language, param('language')),
        eq(formerAddress.slug, param('slug')),
      ),
    )
    .prepare(),
);

/** Id of the target that formerly had this address, or null. */
export async function getFormerTarget(
  kind: 'story' | NamedKind,
  language: string,
  slug: string,
): Promise<string | null> {
  const [row] = await byAddress().execute({ kind, language, slug });
  return row?.targetId ?? null;
}

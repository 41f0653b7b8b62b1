import { and, eq } from 'drizzle-orm';
import { prepared } from '@/db/client';
import { formerAddress } from '@/db/schema/site';
import { given } from '@/db/sql';

const byAddress = prepared((read) =>
  read
    .select({ targetId: formerAddress.targetId })
    .from(formerAddress)
    .where(
      and(
        eq(formerAddress.kind, given('kind')),
        eq(formerAddress.language, given('language')),
        eq(formerAddress.slug, given('slug')),
      ),
    )
    .prepare(),
);

/** Id of what once had this address, or null. */
export async function getFormerTarget(
  kind: 'story' | 'topic' | 'collection',
  language: string,
  slug: string,
): Promise<string | null> {
  const [row] = await byAddress().execute({ kind, language, slug });
  return row?.targetId ?? null;
}

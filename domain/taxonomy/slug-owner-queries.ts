import { and, eq, inArray, ne } from 'drizzle-orm';
import { namedTables } from '@/db/named-tables';
import type { Queries } from '@/db/open';
import type { NamedKind } from '@/domain/addresses/named-kind';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';

/**
 * The name of another thing of the kind that has a slug, in the language or in any language of the
 * site: where a thing has no name in a language, its page there has the slug of another one.
 * @param wanted.ownId the thing whose own slugs do not count
 */
export async function slugOwner(
  read: Queries,
  kind: NamedKind,
  { language, slug, ownId = '' }: { language: string; slug: string; ownId?: string },
): Promise<string | undefined> {
  const { names, termId } = namedTables(kind);
  const [row] = await read
    .select({ name: names.name })
    .from(names)
    .where(
      and(
        inArray(names.language, [...new Set([language, ...INTERFACE_LANGUAGES])]),
        eq(names.slug, slug),
        ne(termId, ownId),
      ),
    );
  return row?.name;
}

/** Which names and ids exist, found without rendering a page; used for every unkept request. */
import { and, eq, or } from 'drizzle-orm';
import { prepared } from '@/db/client';
import { NAMED_TABLES } from '@/db/named-tables';
import { name } from '@/db/schema/names';
import { place } from '@/db/schema/places';
import { formerAddress } from '@/db/schema/site';
import { story, text } from '@/db/schema/stories';
import { isOneOf, param } from '@/db/sql';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import { NAMED_KINDS, type NamedKind } from './named-kind';

const used = new Map(
  (['story', ...NAMED_KINDS] as const).map((kind) => {
    const names = kind === 'story' ? text : NAMED_TABLES[kind].names;
    const query = prepared((read) =>
      read
        .select({ slug: names.slug })
        .from(names)
        .where(
          and(isOneOf(names.language, param('languages')), isOneOf(names.slug, param('slugs'))),
        )
        .limit(1)
        .prepare(),
    );
    return [kind, query];
  }),
);

const formerlyUsed = prepared((read) =>
  read
    .select({ slug: formerAddress.slug })
    .from(formerAddress)
    .where(
      and(
        eq(formerAddress.kind, param('kind')),
        isOneOf(formerAddress.language, param('languages')),
        isOneOf(formerAddress.slug, param('slugs')),
      ),
    )
    .limit(1)
    .prepare(),
);

const withId = [story, place, name].map((table) =>
  prepared((read) =>
    read
      .select({ id: table.id })
      .from(table)
      .where(or(isOneOf(table.shortId, param('shortIds')), eq(table.id, param('id'))))
      .limit(1)
      .prepare(),
  ),
);

/**
 * Whether a slug is or was used in this or any interface language, in any case, because such
 * addresses redirect.
 */
export async function isSlugKnown(
  kind: 'story' | NamedKind,
  language: string,
  slug: string,
): Promise<boolean> {
  const plain = slug.normalize('NFKC').toLowerCase();
  const asked = {
    languages: JSON.stringify([...new Set([language, ...INTERFACE_LANGUAGES])]),
    slugs: JSON.stringify([...new Set([slug, slug.toLowerCase(), plain])]),
  };
  const now = await used.get(kind)?.().execute(asked);
  if (now && now.length > 0) return true;
  return (await formerlyUsed().execute({ ...asked, kind })).length > 0;
}

/** Whether something has a permanent address with this id, in any case. */
export async function isIdKnown(id: string): Promise<boolean> {
  const small = id.toLowerCase();
  const asked = { id: small, shortIds: JSON.stringify([...new Set([id, small])]) };
  for (const query of withId) {
    if ((await query().execute(asked)).length > 0) return true;
  }
  return false;
}

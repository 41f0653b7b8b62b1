/** Authors as readers see them. */
import { and, eq, isNull } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { AUTHOR_COUNTS, AUTHORS, authorTag, nameTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import { author, authorForm } from '@/db/schema/authors';
import { name } from '@/db/schema/names';
import { isOneOf, param } from '@/db/sql';
import { writersOf } from '@/domain/documents/byline';
import { withStories } from '@/domain/freshness/count-queries';
import { groupedBy } from '@/domain/grouped';
import type { Image } from '@/domain/images/image';
import { getImages } from '@/domain/images/queries';
import { sharedRead } from '@/domain/shared-read-queries';
import { chosenName } from '@/domain/text-choice/chosen-name';
import { collatorOf } from '@/i18n/languages';
import type { Credit, ShownAuthor } from './author';

const SHOWN = {
  id: author.id,
  staffId: author.staffId,
  orcid: author.orcid,
  nameId: author.nameId,
  personId: name.shortId,
  language: authorForm.language,
  name: authorForm.name,
  slug: authorForm.slug,
  description: authorForm.description,
};

/** The person who an author is, while readers can see them. */
const isShownPerson = and(
  eq(name.id, author.nameId),
  eq(name.kind, 'person'),
  isNull(name.withdrawnAt),
  isNull(name.mergedIntoId),
);

const byId = prepared((read) =>
  read
    .select(SHOWN)
    .from(author)
    .innerJoin(authorForm, eq(authorForm.authorId, author.id))
    .leftJoin(name, isShownPerson)
    .where(and(eq(author.id, param('id')), isNull(author.withdrawnAt)))
    .prepare(),
);

const ofAccounts = prepared((read) =>
  read
    .select(SHOWN)
    .from(author)
    .innerJoin(authorForm, eq(authorForm.authorId, author.id))
    .leftJoin(name, isShownPerson)
    .where(and(isOneOf(author.staffId, param('accounts')), isNull(author.withdrawnAt)))
    .prepare(),
);

const everyPublic = prepared((read) =>
  read
    .select(SHOWN)
    .from(author)
    .innerJoin(authorForm, eq(authorForm.authorId, author.id))
    .leftJoin(name, isShownPerson)
    .where(isNull(author.withdrawnAt))
    .prepare(),
);

const imageOf = prepared((read) =>
  read
    .select({ imageId: author.imageId })
    .from(author)
    .where(and(eq(author.id, param('id')), isNull(author.withdrawnAt)))
    .prepare(),
);

type Row = Awaited<ReturnType<ReturnType<typeof byId>['execute']>>[number];

/** An author with their texts in `language` or a fallback; null where they have no page. */
export async function getAuthor(id: string, language: string): Promise<ShownAuthor | null> {
  noteTag(authorTag(id));
  return shown(await byId().execute({ id }), language)[0] ?? null;
}

/** An author's photo, or null. */
export async function getAuthorImage(id: string, language: string): Promise<Image | null> {
  noteTag(authorTag(id));
  const [row] = await imageOf().execute({ id });
  if (!row?.imageId) return null;
  return (await getImages([row.imageId], language)).get(row.imageId) ?? null;
}

/** The authors with published stories, by name. */
export function listAuthors(language: string): Promise<(ShownAuthor & { stories: number })[]> {
  return everyAuthor(language);
}

const everyAuthor = sharedRead(async (language) => {
  noteTag(AUTHORS, AUTHOR_COUNTS);
  const authors = await withStories('author', shown(await everyPublic().execute(), language));
  const { compare } = collatorOf(language);
  return authors
    .filter(({ stories }) => stories > 0)
    .sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
});

/**
 * The authors named in a byline, in its order: those who have a page by their name in the language,
 * others as the byline names them.
 */
export async function getCredits(byline: string, language: string): Promise<Credit[]> {
  const writers = writersOf(byline);
  const accounts = writers.flatMap(({ staffId }) => staffId ?? []);
  if (accounts.length === 0) return writers.map(({ name }) => ({ name, page: null }));
  const rows = await ofAccounts().execute({ accounts: JSON.stringify(accounts) });
  const known = new Map(rows.map(({ id, staffId }) => [staffId, id]));
  const authors = new Map(shown(rows, language).map((each) => [each.id, each]));
  noteTag(...[...authors.keys()].map(authorTag));
  noteTag(...new Set(rows.flatMap(({ nameId }) => (nameId ? [nameTag(nameId)] : []))));
  if (accounts.some((each) => !known.has(each))) noteTag(AUTHORS);
  return writers.map(({ name, staffId }) => {
    const found = authors.get(known.get(staffId ?? '') ?? '');
    if (!found) return { name, page: null };
    const { language: own, slugs, orcid, personId } = found;
    return { name: found.name, page: { language: own, slugs, orcid, personId } };
  });
}

function shown(rows: readonly Row[], language: string): ShownAuthor[] {
  return [...groupedBy(rows, ({ id }) => id).values()].flatMap((forms) => {
    const chosen = chosenName(forms, language);
    if (!chosen) return [];
    const { staffId: _, nameId: __, ...facts } = chosen;
    return { ...facts, slugs: Object.fromEntries(forms.map((row) => [row.language, row.slug])) };
  });
}

import { and, desc, eq, gt, inArray, isNull, lt, ne } from 'drizzle-orm';
import { prepared, reads } from '@/db/client';
import { namedTables } from '@/db/named-tables';
import { listingCount } from '@/db/schema/site';
import { param } from '@/db/sql';
import { countStoriesOf } from '@/domain/freshness/count-queries';
import { getTermNames } from '@/domain/taxonomy/term-queries';
import { collatorOf, languageName } from '@/i18n/languages';
import { findFormerly } from '../former-term-queries';
import { shownValue } from '../shown-value';
import type { FacetChoice, FacetChoices } from './browse';
import { byFacet, type Chosen, type Facet, type UnknownValue } from './browse-request';

/** Choices of one facet on a page, those with most stories. */
const MOST_SHOWN = 40;

/** By facet: the kind of thing with names and slugs of its own. */
export const NAMED_FACETS = ['topic', 'name', 'place'] as const;

type NamedFacet = (typeof NAMED_FACETS)[number];

const ofFacet = prepared((read) =>
  read
    .select({ list: listingCount.list, count: listingCount.count })
    .from(listingCount)
    .where(
      and(
        gt(listingCount.list, param('from')),
        lt(listingCount.list, param('to')),
        eq(listingCount.language, param('language')),
        gt(listingCount.count, 0),
      ),
    )
    .orderBy(desc(listingCount.count))
    .limit(param('size'))
    .prepare(),
);

const languages = prepared((read) =>
  read
    .select({ value: listingCount.language, count: listingCount.count })
    .from(listingCount)
    .where(
      and(eq(listingCount.list, 'site'), ne(listingCount.language, ''), gt(listingCount.count, 0)),
    )
    .prepare(),
);

/** The ids of what an address names by slugs; for other facets the values themselves. */
export async function identified(
  chosen: Chosen,
  language: string,
  unknown: UnknownValue[],
): Promise<Record<Facet, string[]>> {
  const ids = byFacet((facet): string[] => [...chosen[facet]]);
  for (const facet of NAMED_FACETS) {
    if (chosen[facet].length === 0) continue;
    const known = await idsAt(facet, chosen[facet], language);
    ids[facet] = chosen[facet].flatMap((value) => {
      const id = known.get(value.toLowerCase());
      if (!id) unknown.push({ facet, value: shownValue(value) });
      return id ?? [];
    });
  }
  const spoken = new Set((await languages().execute()).map(({ value }) => value));
  ids.language = chosen.language.filter((value) => {
    if (!spoken.has(value)) unknown.push({ facet: 'language', value });
    return spoken.has(value);
  });
  return ids;
}

async function idsAt(
  facet: NamedFacet,
  slugs: readonly string[],
  language: string,
): Promise<Map<string, string>> {
  const { terms, names, termId } = namedTables(facet);
  const small = slugs.map((slug) => slug.toLowerCase());
  const rows = await reads()
    .select({
      slug: names.slug,
      language: names.language,
      id: termId,
      mergedIntoId: terms.mergedIntoId,
    })
    .from(names)
    .innerJoin(terms, eq(terms.id, termId))
    .where(and(inArray(names.slug, small), isNull(terms.withdrawnAt)));
  const own = rows.filter((row) => row.language === language);
  const known = new Map([...rows, ...own].map((row) => [row.slug, row.mergedIntoId ?? row.id]));
  for (const slug of small.filter((each) => !known.has(each))) {
    const id = await findFormerly(facet, language, slug);
    if (id) known.set(slug, id);
  }
  return known;
}

/**
 * The values of each facet with their numbers of stories, as writes keep them.
 * @param ids the chosen ones, which are shown however few stories they have
 * @param only the language of the only stories that are listed, or ''
 */
export async function facetChoices(
  ids: Record<Facet, readonly string[]>,
  language: string,
  only: string,
): Promise<Record<Facet, FacetChoices>> {
  const found = byFacet((): FacetChoices => ({ choices: [], isCut: false }));
  for (const facet of ['kind', 'decade'] as const) {
    const counted = await counts(facet, ids[facet], only);
    const choices = counted.all.map(({ id, count }): FacetChoice => {
      return { value: id, named: null, count, isChosen: ids[facet].includes(id) };
    });
    found[facet] = { choices, isCut: counted.isCut };
  }
  found.decade = inYears(found.decade);
  for (const facet of NAMED_FACETS) found[facet] = await namedChoices(facet);
  found.language = await languageChoices();
  return found;

  async function namedChoices(facet: NamedFacet): Promise<FacetChoices> {
    const counted = await counts(facet, ids[facet], only);
    const collator = collatorOf(language);
    const names = await getTermNames(
      facet,
      counted.all.map(({ id }) => id),
      language,
    );
    const choices = counted.all.flatMap(({ id, count }): FacetChoice[] => {
      const name = names.get(id);
      if (!name) return [];
      return [{ value: name.slug, named: name, count, isChosen: ids[facet].includes(id) }];
    });
    choices.sort((a, b) => collator.compare(a.named?.name ?? '', b.named?.name ?? ''));
    return { choices, isCut: counted.isCut };
  }

  async function languageChoices(): Promise<FacetChoices> {
    const collator = collatorOf(language);
    const labelOf = ({ value }: { value: string }) => languageName(value, language);
    const rows = (await languages().execute()).sort((a, b) =>
      collator.compare(labelOf(a), labelOf(b)),
    );
    const choices = rows.map((row): FacetChoice => {
      return { ...row, named: null, isChosen: ids.language.includes(row.value) };
    });
    return { choices, isCut: false };
  }
}

interface Counted {
  all: { id: string; count: number }[];
  isCut: boolean;
}

async function counts(facet: Facet, chosen: readonly string[], only: string): Promise<Counted> {
  const prefix = `${facet}:`;
  const idOf = (list: string) => list.slice(prefix.length);
  const range = { from: prefix, to: `${facet};`, language: only, size: MOST_SHOWN + 1 };
  const rows = await ofFacet().execute(range);
  const shown = rows.slice(0, MOST_SHOWN).map((row) => ({ id: idOf(row.list), count: row.count }));
  const missing = chosen.filter((id) => !shown.some((row) => row.id === id));
  const counted = await countStoriesOf(
    missing.map((id) => prefix + id),
    only,
  );
  const more = missing.map((id) => ({ id, count: counted.get(prefix + id) ?? 0 }));
  return { all: [...shown, ...more], isCut: rows.length > MOST_SHOWN };
}

/** The slugs of things in a language or a fallback. */
export async function slugsOf(
  facet: NamedFacet,
  ids: readonly string[],
  language: string,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const names = await getTermNames(facet, ids, language);
  return ids.flatMap((id) => names.get(id)?.slug ?? []);
}

function inYears({ choices, isCut }: FacetChoices): FacetChoices {
  return { choices: [...choices].sort((a, b) => Number(a.value) - Number(b.value)), isCut };
}

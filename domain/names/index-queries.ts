/** Lists of names: the index, and those of a day of the year. */
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { newContext, noteTag, withContext } from '@/cache/context';
import { listTag, NAME_COUNTS, NAMES } from '@/cache/tags';
import { prepared } from '@/db/client';
import { name, nameForm } from '@/db/schema/names';
import { listingCount } from '@/db/schema/site';
import { isOneOf, param } from '@/db/sql';
import { withStories } from '@/domain/freshness/count-queries';
import { sharedRead } from '@/domain/shared-read-queries';
import { chosenById } from '@/domain/text-choice/chosen-name';
import { type IndexGroup, inAlphabet, inPages } from './alphabet';
import { lifeOf } from './life';
import type { NameKind } from './name';
import { getNames, MOST_TAGS } from './queries';
import type { ListedName, ShownName } from './shown-name';

const counted = prepared((read) =>
  read
    .select({
      id: sql<string>`substr(${listingCount.list}, 6)`,
      stories: listingCount.count,
    })
    .from(listingCount)
    .where(
      and(
        gt(listingCount.list, 'name:'),
        lt(listingCount.list, 'name:~'),
        eq(listingCount.language, param('language')),
        gt(listingCount.count, 0),
      ),
    )
    .prepare(),
);

const forms = prepared((read) =>
  read
    .select({
      id: name.id,
      kind: name.kind,
      dates: name.dates,
      language: nameForm.language,
      name: nameForm.name,
      sortForm: nameForm.sortForm,
      slug: nameForm.slug,
    })
    .from(name)
    .innerJoin(nameForm, eq(nameForm.nameId, name.id))
    .where(and(isOneOf(name.id, param('ids')), isNull(name.withdrawnAt), isNull(name.mergedIntoId)))
    .prepare(),
);

const beginning = prepared((read) =>
  read
    .select({ id: name.id })
    .from(name)
    .where(and(isOneOf(name.beginMonthDay, param('days')), isNull(name.withdrawnAt)))
    .prepare(),
);

/** Names on one page of the index: so many keep it small in every script. */
const PAGE_SIZE = 120;

/**
 * The pages of the index of names in the order of a language.
 * @param kind empty for all
 * @param only count only stories published in the language of the page
 */
export function namesInPages(
  language: string,
  kind: NameKind | '',
  only: boolean,
): Promise<IndexGroup<ListedName>[][]> {
  return inOrder(language, kind, only ? language : '');
}

/** Kept, because sorting costs more with each name and any number of pages can be asked for. */
const inOrder = sharedRead(async (language, kind, only) => {
  const names = await everyName(language, only);
  const chosen = names.filter((name) => kind === '' || name.kind === kind);
  return inPages(inAlphabet(chosen, language), PAGE_SIZE);
});

/** All public names with at least one published story, in no order. */
export function listNames(language: string, only = false): Promise<ListedName[]> {
  return everyName(language, only ? language : '');
}

const everyName = sharedRead(async (language, only): Promise<ListedName[]> => {
  noteTag(NAMES, NAME_COUNTS);
  const rows = await counted().execute({ language: only });
  const found = await forms().execute({ ids: JSON.stringify(rows.map((row) => row.id)) });
  const chosen = chosenById(found, language);
  return rows.flatMap(({ id, stories }) => {
    const name = chosen.get(id);
    return name ? { ...name, stories } : [];
  });
});

/**
 * Names with published stories that begin on some days of the year (`MM-DD`): births, foundations
 * and events, the earliest first.
 * @param only count only stories published in the language of the page
 */
export async function listNamesOfDays(
  days: readonly string[],
  language: string,
  only = false,
): Promise<ShownName[]> {
  noteTag(NAMES);
  const rows = await beginning().execute({ days: JSON.stringify(days) });
  // The one tag of all names is there already.
  const shown = await withContext(newContext(), () =>
    getNames(
      rows.map((row) => row.id),
      language,
    ),
  );
  if (shown.length > MOST_TAGS) noteTag(NAME_COUNTS);
  else noteTag(...shown.map(({ id }) => listTag(`name:${id}`, language)));
  const counted = await withStories('name', shown, only ? language : '');
  const told = counted.flatMap(({ stories, ...name }) => (stories > 0 ? name : []));
  const year = ({ dates }: ShownName) => lifeOf(dates).begin?.year ?? 0;
  return told.sort((a, b) => year(a) - year(b) || (a.id < b.id ? -1 : 1));
}

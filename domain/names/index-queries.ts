/** Lists of names: the index, and those of a day of the year. */
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { newContext, noteTag, withContext } from '@/cache/context';
import { listTag, NAME_COUNTS, NAMES } from '@/cache/tags';
import { prepared } from '@/db/client';
import { name, nameForm } from '@/db/schema/names';
import { listingCount } from '@/db/schema/site';
import { isOneOf, param } from '@/db/sql';
import { countStories } from '@/domain/freshness/count-queries';
import { groupedBy } from '@/domain/grouped';
import { chosenName } from '@/domain/text-choice/chosen-name';
import { lifeOf } from './life';
import { getNames } from './queries';
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
    .where(and(eq(name.beginMonthDay, param('day')), isNull(name.withdrawnAt)))
    .prepare(),
);

/**
 * All public names with at least one published story, in no order.
 * @param only count only stories published in the language of the page
 */
export async function listNames(language: string, only = false): Promise<ListedName[]> {
  noteTag(NAMES, NAME_COUNTS);
  const rows = await counted().execute({ language: only ? language : '' });
  const found = await forms().execute({ ids: JSON.stringify(rows.map((row) => row.id)) });
  const formsOf = groupedBy(found, (row) => row.id);
  return rows.flatMap(({ id, stories }) => {
    const chosen = chosenName(formsOf.get(id) ?? [], language);
    return chosen ? { ...chosen, stories } : [];
  });
}

/**
 * Names with published stories that begin on a day of the year (`MM-DD`): births, foundations and
 * events, the earliest first.
 */
export async function listNamesOfDay(day: string, language: string): Promise<ShownName[]> {
  noteTag(NAMES);
  const rows = await beginning().execute({ day });
  const shown = await withContext(newContext(), () =>
    getNames(
      rows.map((row) => row.id),
      language,
    ),
  );
  const told: ShownName[] = [];
  for (const each of shown) {
    const list = `name:${each.id}`;
    noteTag(listTag(list, language));
    if ((await countStories(list)) > 0) told.push(each);
  }
  const year = ({ dates }: ShownName) => lifeOf(dates).begin?.year ?? 0;
  return told.sort((a, b) => year(a) - year(b) || (a.id < b.id ? -1 : 1));
}

import { and, asc, eq, isNull } from 'drizzle-orm';
import { noteTag } from '@/cache/context';
import { NAMES, nameTag, storyTag } from '@/cache/tags';
import { prepared } from '@/db/client';
import { name, nameForm, storyName } from '@/db/schema/names';
import { isOneOf, param } from '@/db/sql';
import { groupedBy } from '@/domain/grouped';
import { NAME_ROLES, type NameRole } from '@/domain/stories/story-name';
import { chosenName } from '@/domain/text-choice/chosen-name';
import type { NameOfStory, ShownName } from './shown-name';

/** A response carries few tags; more names than this get the one of all names. */
export const MOST_TAGS = 25;

const everyForm = prepared((read) =>
  read
    .select({
      id: name.id,
      shortId: name.shortId,
      kind: name.kind,
      dates: name.dates,
      language: nameForm.language,
      name: nameForm.name,
      slug: nameForm.slug,
      description: nameForm.description,
    })
    .from(name)
    .innerJoin(nameForm, eq(nameForm.nameId, name.id))
    .where(and(isOneOf(name.id, param('ids')), isNull(name.withdrawnAt), isNull(name.mergedIntoId)))
    .prepare(),
);

const ofStory = prepared((read) =>
  read
    .select({ id: storyName.nameId, role: storyName.role })
    .from(storyName)
    .where(eq(storyName.storyId, param('storyId')))
    .orderBy(asc(storyName.position))
    .prepare(),
);

const rolesInStories = prepared((read) =>
  read
    .select({ storyId: storyName.storyId, role: storyName.role })
    .from(storyName)
    .where(and(isOneOf(storyName.storyId, param('storyIds')), eq(storyName.nameId, param('id'))))
    .prepare(),
);

/** A name with its form in `language` or a fallback; null where there is none to show. */
export async function getName(id: string, language: string): Promise<ShownName | null> {
  const [found] = await getNames([id], language);
  return found ?? null;
}

/**
 * Names with their forms in `language` or a fallback, in the given order; unknown and unpublished
 * ones are left out.
 */
export async function getNames(ids: readonly string[], language: string): Promise<ShownName[]> {
  if (ids.length === 0) return [];
  if (ids.length > MOST_TAGS) noteTag(NAMES);
  else noteTag(...ids.map(nameTag));
  const rows = await everyForm().execute({ ids: JSON.stringify([...new Set(ids)]) });
  const formsOf = groupedBy(rows, (row) => row.id);
  return ids.flatMap((id) => {
    const forms = formsOf.get(id) ?? [];
    const chosen = chosenName(forms, language);
    if (!chosen) return [];
    return { ...chosen, slugs: Object.fromEntries(forms.map((row) => [row.language, row.slug])) };
  });
}

/** The names of a story: those it is about, then those that made what it shows, then the rest. */
export async function getNamesOfStory(storyId: string, language: string): Promise<NameOfStory[]> {
  noteTag(storyTag(storyId));
  const rows = await ofStory().execute({ storyId });
  return getNamesShown(
    rows.map(({ id, role }) => ({ nameId: id, role })),
    language,
  );
}

/** The same for given names in their roles. */
export async function getNamesShown(
  given: readonly { nameId: string; role: NameRole }[],
  language: string,
): Promise<NameOfStory[]> {
  const shown = new Map(
    (await getNames([...new Set(given.map(({ nameId }) => nameId))], language)).map((each) => [
      each.id,
      each,
    ]),
  );
  const order = (role: NameRole) => ROLE_ORDER.indexOf(role);
  return given
    .toSorted((a, b) => order(a.role) - order(b.role))
    .flatMap(({ nameId, role }) => {
      const found = shown.get(nameId);
      return found ? { ...found, role } : [];
    });
}

/** The roles of a name in stories that its list shows. */
export async function getRolesIn(
  id: string,
  storyIds: readonly string[],
): Promise<Map<string, NameRole[]>> {
  const rows = await rolesInStories().execute({ id, storyIds: JSON.stringify(storyIds) });
  const roles = groupedBy(rows, (row) => row.storyId);
  return new Map(
    [...roles].map(([storyId, own]) => {
      return [storyId, NAME_ROLES.filter((role) => own.some((row) => row.role === role))];
    }),
  );
}

const ROLE_ORDER: readonly NameRole[] = ['about', 'made', 'mentioned'];

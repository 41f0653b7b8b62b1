/** Queries about names for staff, which are never cached. */
import { and, count, countDistinct, desc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { reads } from '@/db/client';
import { name, nameForm, nameVariant, storyName } from '@/db/schema/names';
import { groupedBy } from '@/domain/grouped';
import type { Staff } from '@/domain/permissions/staff';
import { fold } from '@/domain/search/fold';
import { listStoryTitles } from '@/domain/stories/story-title-queries';
import { findMergedInto } from '@/domain/taxonomy/taxonomy-queries';
import { withdrawalReason } from '@/domain/taxonomy/withdrawal-queries';
import { chosenName } from '@/domain/text-choice/chosen-name';
import { collatorOf } from '@/i18n/languages';
import { factsOfName, formsOfName, variantsOfName } from './facts-queries';
import type { NameKind } from './name';
import type { NameFile, NameLine, NameMergePreview, StoryOfName } from './name-file';
import { NAME_TAXONOMY } from './taxonomy-changes';

/** Names for staff in alphabetical order, including unpublished ones. @param kind restricts them */
export async function listNameLines(
  _staff: Staff,
  language: string,
  kind: NameKind | null = null,
): Promise<NameLine[]> {
  const isListed = and(isNull(name.mergedIntoId), kind ? eq(name.kind, kind) : undefined);
  const rows = await reads().select().from(name).where(isListed);
  const forms = groupedBy(
    await reads()
      .select({ nameId: nameForm.nameId, language: nameForm.language, name: nameForm.name })
      .from(nameForm),
    (row) => row.nameId,
  );
  const counted = await reads()
    .select({ id: storyName.nameId, count: countDistinct(storyName.storyId) })
    .from(storyName)
    .groupBy(storyName.nameId);
  const counts = new Map(counted.map((row) => [row.id, row.count]));
  const collator = collatorOf(language);
  return rows
    .map(({ id, kind: own, parentId, withdrawnAt, dates }) => {
      const names = (forms.get(id) ?? []).map((row) => ({
        language: row.language,
        name: row.name,
      }));
      const chosen = chosenName(names, language);
      return {
        ...{ id, kind: own, parentId, withdrawnAt, dates, names },
        name: chosen?.name ?? '',
        nameLanguage: chosen?.language ?? language,
        stories: counts.get(id) ?? 0,
      };
    })
    .sort((a, b) => collator.compare(a.name, b.name));
}

/** Names with a form in any language and script that contains the words, each with that form. */
export async function findNameLines(
  staff: Staff,
  words: string,
  language: string,
  kind: NameKind | null = null,
): Promise<(NameLine & { form: string })[]> {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  const variants = groupedBy(
    await reads().select({ nameId: nameVariant.nameId, form: nameVariant.form }).from(nameVariant),
    (row) => row.nameId,
  );
  const lines = await listNameLines(staff, language, kind);
  const fits = (form: string) => {
    const folded = fold(form);
    return wanted.every((word) => folded.includes(word));
  };
  return lines.flatMap((line) => {
    const preferred = line.names.map((each) => each.name);
    const others = (variants.get(line.id) ?? []).map(({ form }) => form);
    const form = [line.name, ...preferred, ...others].find(fits);
    return form === undefined ? [] : [{ ...line, form }];
  });
}

/** Id of the name that this one was merged into, or null. */
export function findNameMergedInto(_staff: Staff, id: string): Promise<string | null> {
  return findMergedInto(NAME_TAXONOMY, id);
}

/** One name with all its data, or null. */
export async function getNameFile(_staff: Staff, id: string): Promise<NameFile | null> {
  const facts = await factsOfName(reads(), id);
  if (!facts) return null;
  const [row] = await reads()
    .select({ parentId: name.parentId, withdrawnAt: name.withdrawnAt })
    .from(name)
    .where(eq(name.id, id));
  const [stories] = await reads()
    .select({ count: countDistinct(storyName.storyId) })
    .from(storyName)
    .where(eq(storyName.nameId, id));
  return {
    ...{ id, facts, parentId: row?.parentId ?? null, withdrawnAt: row?.withdrawnAt ?? null },
    withdrawalReason: row?.withdrawnAt ? await withdrawalReason(NAME_TAXONOMY, id) : '',
    names: await formsOfName(reads(), id),
    variants: await variantsOfName(reads(), id),
    stories: stories?.count ?? 0,
  };
}

/** The stories of a name that the user may see, with their roles. */
export async function listStoriesOfName(
  staff: Staff,
  id: string,
  language: string,
): Promise<StoryOfName[]> {
  const rows = await reads()
    .select({ storyId: storyName.storyId, role: storyName.role })
    .from(storyName)
    .where(eq(storyName.nameId, id))
    .orderBy(desc(storyName.storyId));
  const roles = groupedBy(rows, (row) => row.storyId);
  const titles = await listStoryTitles(staff, [...roles.keys()], language);
  return titles.map((story) => ({
    story,
    roles: (roles.get(story.id) ?? []).map(({ role }) => role),
  }));
}

/** What merging a name into another would do; null when either does not exist. */
export async function previewNameMerge(
  staff: Staff,
  from: string,
  into: string,
): Promise<NameMergePreview | null> {
  const [source, target] = [await getNameFile(staff, from), await getNameFile(staff, into)];
  if (!source || !target || from === into) return null;
  if (source.facts.kind !== target.facts.kind) return null;
  const there = reads()
    .select({ id: storyName.storyId })
    .from(storyName)
    .where(eq(storyName.nameId, into));
  const [both] = await reads()
    .select({ count: countDistinct(storyName.storyId) })
    .from(storyName)
    .where(and(eq(storyName.nameId, from), inArray(storyName.storyId, there)));
  const [below] = await reads()
    .select({ count: count() })
    .from(name)
    .where(and(eq(name.parentId, from), ne(name.id, into), isNull(name.mergedIntoId)));
  const has = new Set(target.names.map((row) => row.language));
  return {
    into: target,
    stories: source.stories,
    both: both?.count ?? 0,
    below: below?.count ?? 0,
    redirected: source.names.filter((row) => has.has(row.language)),
    takenOver: source.names.filter((row) => !has.has(row.language)),
  };
}

import { asc, eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { author } from '@/db/schema/authors';
import { name, nameForm, namePlace, nameRelation, nameVariant, storyName } from '@/db/schema/names';
import { Refused } from '@/domain/forms/form';
import { mergeLists } from '@/domain/freshness/merge-list-changes';
import type { Author } from '@/domain/permissions/staff';
import { mergeTerms } from '@/domain/taxonomy/merge-changes';
import type { MergeProblem } from '@/domain/taxonomy/merging';
import { putPlacesOfName, putRelations, putVariants } from './changes';
import { factsOfName, variantsOfName } from './facts-queries';
import { areOfTwoKinds } from './fitting-queries';
import { IDENTIFIERS } from './identifiers';
import type { NameVariant } from './name';
import { breaksRuleOfLiving } from './name-problems';
import { NAME_TAXONOMY } from './taxonomy-changes';

/**
 * Merges one name permanently into another (`mergeTerms`): its stories, relations and places move,
 * its forms become variant forms, and identifiers and dates that the other lacks are taken over.
 * @returns why it cannot be merged, or null
 * @throws Refused where their kinds differ, or where the birthday or relations of a person who may be
 * living would be kept without a ground
 */
export async function mergeNames(
  write: Queries,
  by: Author,
  { from, into }: { from: string; into: string },
  now: number,
): Promise<MergeProblem | null> {
  return mergeTerms(write, by, NAME_TAXONOMY, { from, into }, now, async () => {
    if (await areOfTwoKinds(write, from, into)) throw new Refused('names.problem.otherKind');
    await moveStories(write, from, into);
    await moveForms(write, from, into);
    await moveRelations(write, from, into);
    await moveFacts(write, from, into);
    await moveAuthor(write, from, into);
    await refuseUngrounded(write, into, now);
    return { tags: await mergeLists(write, `name:${from}`, `name:${into}`) };
  });
}

async function refuseUngrounded(write: Queries, into: string, now: number): Promise<void> {
  const facts = await factsOfName(write, into);
  const today = new Date(now).toISOString().slice(0, 10);
  if (facts && breaksRuleOfLiving(facts, today)) throw new Refused('names.problem.mergeLiving');
}

/** A story that has both names in a role keeps one. */
async function moveStories(write: Queries, from: string, into: string): Promise<void> {
  const rows = await write.select().from(storyName).where(eq(storyName.nameId, from));
  for (const row of rows) {
    await write
      .insert(storyName)
      .values({ ...row, nameId: into })
      .onConflictDoNothing();
  }
  await write.delete(storyName).where(eq(storyName.nameId, from));
}

async function moveForms(write: Queries, from: string, into: string): Promise<void> {
  const forms = await write
    .select({ language: nameForm.language, form: nameForm.name })
    .from(nameForm)
    .where(eq(nameForm.nameId, from))
    .orderBy(asc(nameForm.language));
  const all: NameVariant[] = [
    ...(await variantsOfName(write, into)),
    ...forms.map((each) => ({ ...each, isTransliteration: false })),
    ...(await variantsOfName(write, from)),
  ];
  const own = await write
    .select({ language: nameForm.language, name: nameForm.name })
    .from(nameForm)
    .where(eq(nameForm.nameId, into));
  const languages = new Set(own.map(({ language }) => language));
  const moved = new Set(forms.filter(({ language }) => !languages.has(language)));
  // The preferred form of a language that only the merged name has stays preferred.
  const isPreferred = (each: NameVariant) =>
    [...own.map(({ language, name: form }) => ({ language, form })), ...moved].some(
      ({ language, form }) => language === each.language && form === each.form,
    );
  await putVariants(
    write,
    into,
    all.filter((each) => !isPreferred(each)),
  );
  await write.delete(nameVariant).where(eq(nameVariant.nameId, from));
}

async function moveRelations(write: Queries, from: string, into: string): Promise<void> {
  const all = await write.select().from(nameRelation).orderBy(asc(nameRelation.position));
  const renamed = (id: string) => (id === from ? into : id);
  const touched = all.filter(({ nameId, toId }) => [nameId, toId].includes(from));
  const owners = new Set([...touched.map(({ nameId }) => renamed(nameId)), into]);
  for (const owner of owners) {
    const own = all.filter(({ nameId }) => renamed(nameId) === owner);
    const relations = own.map(({ kind, toId }) => ({ kind, toId: renamed(toId) }));
    await putRelations(write, owner, relations);
  }
  await write.delete(nameRelation).where(eq(nameRelation.nameId, from));
}

/** An author who is the merged person is the other one from now on, unless somebody is that already. */
async function moveAuthor(write: Queries, from: string, into: string): Promise<void> {
  const isTaken = (await write.$count(author, eq(author.nameId, into))) > 0;
  const set = { nameId: isTaken ? null : into };
  await write.update(author).set(set).where(eq(author.nameId, from));
}

async function moveFacts(write: Queries, from: string, into: string): Promise<void> {
  const placesOf = (nameId: string) =>
    write
      .select({ id: namePlace.placeId })
      .from(namePlace)
      .where(eq(namePlace.nameId, nameId))
      .orderBy(asc(namePlace.position));
  const places = [...(await placesOf(into)), ...(await placesOf(from))].map(({ id }) => id);
  await putPlacesOfName(write, into, places);
  await putPlacesOfName(write, from, []);
  const [source] = await write.select().from(name).where(eq(name.id, from));
  const [target] = await write.select().from(name).where(eq(name.id, into));
  if (!source || !target) return;
  const taken = IDENTIFIERS.filter((each) => target[each] === '').map((each) => [
    each,
    source[each],
  ]);
  const dates = target.dates === '' && source.kind === target.kind ? source : target;
  const ground = target.ground || source.ground;
  await write
    .update(name)
    .set({
      ...Object.fromEntries(taken),
      dates: dates.dates,
      beginMonthDay: dates.beginMonthDay,
      ground,
      imageId: target.imageId ?? source.imageId,
    })
    .where(eq(name.id, into));
  await write.update(name).set({ imageId: null }).where(eq(name.id, from));
}

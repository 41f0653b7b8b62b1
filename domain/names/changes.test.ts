import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { name, nameForm, nameRelation, nameVariant, storyName } from '@/db/schema/names';
import { Refused } from '@/domain/forms/form';
import { changeStoryDetails } from '@/domain/stories/details-changes';
import { addStory } from '@/domain/stories/story-changes';
import { liveDetails } from '@/domain/stories/working-details-queries';
import { freshDatabase } from '@/testing/database';
import { addName, type NewName, removeName } from './changes';

const NOBODY = { staffId: null };
const NOW = Date.UTC(2026, 0, 1);

beforeEach(freshDatabase);

const given = (over: Partial<NewName> = {}): NewName => ({
  ...{ kind: 'person', dates: '1871-03-05/1919-01-15', wikidata: '', viaf: '', gnd: '' },
  ...{ nta: '', isni: '', ground: '', imageId: null, relations: [], placeIds: [], variants: [] },
  forms: [{ language: 'en', name: 'Rosa Luxemburg', slug: '', description: '' }],
  ...over,
});

const add = (over: Partial<NewName> = {}) =>
  tx((write) => addName(write, NOBODY, given(over), NOW));

it('adds a name with addresses of its own, its birthday and its other forms', async () => {
  const wikidata = 'https://www.wikidata.org/wiki/Q7231';
  const variants = [
    { language: 'ru', form: 'Роза Люксембург', isTransliteration: false },
    { language: 'ru', form: 'Роза Люксембург', isTransliteration: false },
  ];
  const party = await add({ kind: 'organisation', dates: '1918-12-30/' });
  const relations = [{ kind: 'founderOf' as const, toId: party }];
  const id = await add({ wikidata, variants, relations });
  const [row] = await reads().select().from(name).where(eq(name.id, id));
  expect(row).toMatchObject({ beginMonthDay: '03-05', wikidata: 'Q7231' });
  expect(row?.shortId).toMatch(/^\w{8}$/);
  const slugs = await reads().select({ slug: nameForm.slug }).from(nameForm);
  expect(slugs.map(({ slug }) => slug)).toEqual(['rosa-luxemburg', 'rosa-luxemburg-2']);
  expect(await reads().select().from(nameVariant)).toHaveLength(1);
  expect(await reads().select().from(nameRelation)).toMatchObject([{ toId: party }]);
});

it('says at which field a name is wrong, and adds nothing', async () => {
  const refused = add({ dates: '1990-05-01/' });
  await expect(refused).rejects.toThrow(Refused);
  await expect(refused).rejects.toMatchObject({ field: 'dates', status: 422 });
  expect(await reads().select().from(name)).toEqual([]);
});

it('gives a story names in three roles, which it loses with them', async () => {
  const [rosa, karl] = [await add(), await add()];
  const facts = {
    ...{ kind: 'item' as const, originalLanguage: 'en', eventDate: '', source: '', sourceUrl: '' },
    ...{ eventCalendar: 'gregorian' as const, coverImageId: null, topicIds: [], placeIds: [] },
    names: [
      { nameId: rosa, role: 'about' as const },
      { nameId: karl, role: 'mentioned' as const },
      { nameId: rosa, role: 'made' as const },
    ],
  };
  const storyId = await tx((write) => addStory(write, NOBODY, facts, NOW));
  const namesOf = async () => (await liveDetails(reads(), storyId)).names;
  expect(await namesOf()).toEqual(facts.names);
  const names = facts.names.toReversed().slice(0, 2);
  await tx((write) => changeStoryDetails(write, NOBODY, storyId, { names }, NOW));
  expect(await namesOf()).toEqual(names);
  const gone = await tx((write) =>
    changeStoryDetails(
      write,
      NOBODY,
      storyId,
      { names: [{ nameId: 'nobody', role: 'about' }] },
      NOW,
    ),
  );
  expect(gone).toMatchObject({ problems: [{ field: 'nameAboutNamed', code: 'gone' }] });
  await tx((write) => removeName(write, NOBODY, rosa, NOW));
  expect(await reads().select().from(storyName)).toHaveLength(1);
});

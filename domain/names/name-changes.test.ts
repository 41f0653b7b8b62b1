import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { name, nameRelation, storyName } from '@/db/schema/names';
import { audit } from '@/db/schema/staff';
import { getFormerTarget } from '@/domain/addresses/former-address-queries';
import { Refused } from '@/domain/forms/form';
import { addStory } from '@/domain/stories/story-changes';
import type { StoryName } from '@/domain/stories/story-name';
import { namePrint } from '@/domain/taxonomy/term-name';
import { findTerm } from '@/domain/taxonomy/term-queries';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { addName, type NewName } from './changes';
import { describeName, saveVariants } from './fact-changes';
import { saveForm } from './form-changes';
import { listNamesCalled, listRelatable } from './known-queries';
import { mergeNames } from './merge-changes';
import { type NameFacts, type NameKind, newFacts } from './name';
import { factsPrint, variantsPrint } from './name-file';
import {
  findNameLines,
  findNameMergedInto,
  getNameFile,
  listStoriesOfName,
  previewNameMerge,
} from './staff-queries';
import { nestName } from './tree-changes';
import { listStoriesWithoutNames } from './unnamed-queries';
import { unpublishName } from './withdrawal-changes';

const NOBODY = { staffId: null };
const NOW = Date.UTC(2026, 0, 1);

beforeEach(freshDatabase);

const add = (
  names: Record<string, string>,
  over: Partial<NewName> = {},
  kind: NameKind = 'person',
) =>
  tx((write) => {
    const forms = Object.entries(names).map(([language, each]) => {
      return { language, name: each, slug: '', description: '' };
    });
    return addName(write, NOBODY, { ...newFacts(kind), variants: [], ...over, forms }, NOW);
  });

const variant = (language: string, form: string) => ({ language, form, isTransliteration: false });

const storyWith = (...names: StoryName[]) =>
  tx((write) =>
    addStory(
      write,
      NOBODY,
      {
        ...{ kind: 'item', originalLanguage: 'en', eventDate: '', eventCalendar: 'gregorian' },
        ...{ source: '', sourceUrl: '', coverImageId: null, topicIds: [], placeIds: [], names },
      },
      NOW,
    ),
  );

const fileOf = async (id: string) => {
  const file = await getNameFile(await anyStaff('editor'), id);
  if (!file) throw new Error('There is no such name.');
  return file;
};

describe('A merge', () => {
  it('moves stories, relations and addresses, and makes variant forms of the forms', async () => {
    const party = await add({ en: 'KPD' }, {}, 'organisation');
    const same = await add({ en: 'Communist Party' }, {}, 'organisation');
    const relations = [{ kind: 'founderOf' as const, toId: party }];
    const wikidata = 'Q7231';
    const dates = '1871-03-05/1919-01-15';
    const old = await add(
      { en: 'Rosalia Luxemburg', ru: 'Роза Люксембург' },
      { relations, wikidata, dates, variants: [variant('pl', 'Róża Luksemburg')] },
    );
    const kept = await add({ en: 'Rosa Luxemburg' }, { variants: [variant('en', 'Red Rosa')] });
    const story = await storyWith(
      { nameId: old, role: 'about' },
      { nameId: kept, role: 'about' },
      { nameId: old, role: 'made' },
    );
    const preview = await previewNameMerge(await anyStaff('editor'), old, kept);
    expect(preview).toMatchObject({ stories: 1, both: 1, below: 0 });
    expect(
      await tx((write) => mergeNames(write, NOBODY, { from: old, into: kept }, NOW)),
    ).toBeNull();
    await tx((write) => mergeNames(write, NOBODY, { from: party, into: same }, NOW));
    const file = await fileOf(kept);
    expect(file.names.map((each) => each.name)).toEqual(['Rosa Luxemburg', 'Роза Люксембург']);
    expect(file.variants.map(({ form }) => form)).toEqual([
      'Red Rosa',
      'Rosalia Luxemburg',
      'Róża Luksemburg',
    ]);
    expect(file.facts).toMatchObject({ wikidata, dates });
    const [row] = await reads().select().from(name).where(eq(name.id, kept));
    expect(row?.beginMonthDay).toBe('03-05');
    expect(await reads().select().from(nameRelation)).toMatchObject([{ nameId: kept, toId: same }]);
    const roles = await reads().select().from(storyName).orderBy(asc(storyName.role));
    expect(roles.map(({ storyId, nameId, role }) => [storyId, nameId, role])).toEqual([
      [story, kept, 'about'],
      [story, kept, 'made'],
    ]);
    const former = await getFormerTarget('name', 'en', 'rosalia-luxemburg');
    expect(former).toBe(kept);
    expect(await findTerm('name', 'ru', 'роза-люксембург')).toBe(kept);
    expect(await findNameMergedInto(await anyStaff('editor'), old)).toBe(kept);
  });
});

describe('What does not depend on a language', () => {
  it('is saved with a line in the audit log, unless somebody else changed it meanwhile', async () => {
    const id = await add({ en: 'Rosa Luxemburg' });
    const { facts } = await fileOf(id);
    const was = factsPrint(facts);
    const changed = { ...facts, dates: '1871-03-05/1919', gnd: 'https://d-nb.info/gnd/118575503' };
    const save = () =>
      tx((write) => describeName(write, NOBODY, { nameId: id, was, facts: changed }, NOW));
    await save();
    expect((await fileOf(id)).facts).toMatchObject({ gnd: '118575503', dates: '1871-03-05/1919' });
    const [entry] = await reads().select().from(audit).where(eq(audit.action, 'name.change'));
    expect(entry?.subjectId).toBe(id);
    await expect(save()).rejects.toThrow('changedMeanwhile');
  });

  it('is refused where another name has the identifier, or an organisation is gone', async () => {
    await add({ en: 'Rosa Luxemburg' }, { wikidata: 'Q7231' });
    const id = await add({ en: 'Rosa' });
    const { facts } = await fileOf(id);
    const save = (over: Partial<typeof facts>) =>
      tx((write) =>
        describeName(
          write,
          NOBODY,
          { nameId: id, was: factsPrint(facts), facts: { ...facts, ...over } },
          NOW,
        ),
      );
    await expect(save({ wikidata: 'Q7231' })).rejects.toMatchObject({ field: 'wikidata' });
    const relations = [{ kind: 'memberOf' as const, toId: 'gone' }];
    await expect(save({ relations, dates: '1871/1919' })).rejects.toThrow(Refused);
  });
});

describe('Kinds', () => {
  const describeAs = async (id: string, over: Partial<NameFacts>) => {
    const { facts } = await fileOf(id);
    const given = { nameId: id, was: factsPrint(facts), facts: { ...facts, ...over } };
    await tx((write) => describeName(write, NOBODY, given, NOW));
  };
  const nest = (nameId: string, parentId: string | null) =>
    tx((write) => nestName(write, NOBODY, { nameId, parentId }, NOW));

  it('are not merged with others', async () => {
    const from = await add({ en: 'Rosa' });
    const into = await add({ en: 'Rosa' }, {}, 'organisation');
    const merging = tx((write) => mergeNames(write, NOBODY, { from, into }, NOW));
    await expect(merging).rejects.toMatchObject({ said: 'names.problem.otherKind' });
    expect(await previewNameMerge(await anyStaff('editor'), from, into)).toBeNull();
    expect((await fileOf(from)).names).toHaveLength(1);
  });

  it('are parts of their own kind only, and persons of nothing', async () => {
    const [person, other] = [await add({ en: 'Rosa' }), await add({ en: 'Karl' })];
    const [club, party] = [
      await add({ en: 'Club' }, {}, 'organisation'),
      await add({ en: 'Party' }, {}, 'organisation'),
    ];
    const strike = await add({ en: 'Strike' }, {}, 'event');
    const pairs = [
      [person, club],
      [club, person],
      [person, other],
      [club, strike],
      [strike, club],
    ] as const;
    for (const [id, parent] of pairs) {
      const refused = { said: 'names.problem.partOfKind', field: 'parent' };
      await expect(nest(id, parent)).rejects.toMatchObject(refused);
      expect((await fileOf(id)).parentId).toBeNull();
    }
    expect(await nest(club, party)).toBeNull();
    expect(await nest(club, null)).toBeNull();
  });

  it('change only where nothing in the tree and no member contradicts it', async () => {
    const club = await add({ en: 'Club' }, {}, 'organisation');
    const party = await add({ en: 'Party' }, {}, 'organisation');
    const relations = [{ kind: 'memberOf' as const, toId: club }];
    const member = await add({ en: 'Rosa' }, { relations, dates: '1871/1919' });
    const toPerson = { kind: 'person' as const };
    await expect(describeAs(club, toPerson)).rejects.toMatchObject({
      said: 'names.problem.kindHasMembers',
      field: 'kind',
    });
    await describeAs(member, { relations: [] });
    await nest(club, party);
    for (const id of [club, party]) {
      const said = 'names.problem.kindInTree';
      await expect(describeAs(id, toPerson)).rejects.toMatchObject({ said, field: 'kind' });
    }
    await nest(club, null);
    await describeAs(club, toPerson);
    expect((await fileOf(club)).facts.kind).toBe('person');
  });

  it('are checked where somebody becomes a member of a person or of what is gone', async () => {
    const person = await add({ en: 'Karl' });
    const [old, kept] = [
      await add({ en: 'KPD' }, {}, 'organisation'),
      await add({ en: 'Communist Party' }, {}, 'organisation'),
    ];
    await tx((write) => mergeNames(write, NOBODY, { from: old, into: kept }, NOW));
    const club = await add({ en: 'Club' }, {}, 'organisation');
    const member = await add({ en: 'Rosa' }, { dates: '1871/1919' });
    const join = (toId: string) => {
      return describeAs(member, { relations: [{ kind: 'memberOf', toId }] });
    };
    const field = 'memberOfNamed';
    await expect(join(person)).rejects.toMatchObject({ said: 'names.problem.noMembers', field });
    await expect(join(old)).rejects.toMatchObject({ said: 'names.problem.gone', field });
    await join(club);
    await tx((write) => unpublishName(write, NOBODY, { nameId: club, reason: '' }, NOW));
    await join(club);
    await describeAs(member, { relations: [] });
    await expect(join(club)).rejects.toMatchObject({ said: 'names.problem.gone', field });
  });
});

it('What a name can be related to is what may be saved', async () => {
  const member = await add({ en: 'Rosa' }, { dates: '1871/1919' });
  const club = await add({ en: 'Club' }, {}, 'organisation');
  const party = await add({ en: 'Party' }, {}, 'organisation');
  const congress = await add({ en: 'Congress' }, {}, 'event');
  await tx((write) => unpublishName(write, NOBODY, { nameId: club, reason: '' }, NOW));
  const offered = async (id: string) => (await listRelatable(id, 'en')).map((each) => each.id);
  expect(await offered(member)).toEqual([congress, party]);
  expect(await offered(party)).toEqual([congress]);
});

describe('Forms', () => {
  it('are found in every language and script, without accents and in either Chinese script', async () => {
    const id = await add(
      { en: 'Leon Trotsky', fa: 'لئون تروتسکی' },
      { variants: [variant('ru', 'Троцкий'), variant('zh-Hant', '列夫·托洛茨基國')] },
    );
    await add({ en: 'Rosa Luxemburg' });
    const staff = await anyStaff('author');
    for (const words of ['trotsky', 'TROCKIJ', 'троцкий', 'تروتسكي', '托洛茨基国', 'leon trot']) {
      const found = await findNameLines(staff, words, 'en');
      const isKnown = words !== 'TROCKIJ';
      expect(
        found.map((line) => line.id),
        words,
      ).toEqual(isKnown ? [id] : []);
    }
    expect(await findNameLines(staff, 'trotsky', 'en', 'organisation')).toEqual([]);
    const typed = ['троцкий', 'Leon Trotsky ', '', 'Nobody'];
    const called = await listNamesCalled([...typed, 'Rosa Luxemburg (person)'], 'en');
    expect(called.map((each) => each.name).sort()).toEqual([
      'Leon Trotsky ',
      'Rosa Luxemburg',
      'троцкий',
    ]);
    expect(called.at(-1)).toMatchObject({ id, kind: 'person', dates: '' });
  });

  it('are changed by language, and their former address leads on', async () => {
    const id = await add({ en: 'Trotzki' });
    const [was] = (await fileOf(id)).names;
    const words = {
      ...{ language: 'en', name: 'Leon Trotsky', slug: '', description: 'A revolutionary.' },
      sortForm: 'Trotsky, Leon',
    };
    const saved = await tx((write) =>
      saveForm(write, NOBODY, { nameId: id, was: namePrint(was), ...words }, NOW),
    );
    expect(saved).toBeNull();
    expect((await fileOf(id)).names).toEqual([{ ...words, slug: 'leon-trotsky' }]);
    expect(await getFormerTarget('name', 'en', 'trotzki')).toBe(id);
    const variants = [variant('de', 'Trotzki')];
    await tx((write) =>
      saveVariants(write, NOBODY, { nameId: id, was: variantsPrint([]), variants }, NOW),
    );
    expect((await fileOf(id)).variants).toEqual(variants);
    await expect(
      tx((write) =>
        saveVariants(write, NOBODY, { nameId: id, was: variantsPrint([]), variants: [] }, NOW),
      ),
    ).rejects.toThrow('changedMeanwhile');
  });
});

it('lists the stories of a name with their roles, and none that the user may not see', async () => {
  const id = await add({ en: 'Rosa' });
  await storyWith({ nameId: id, role: 'about' });
  const author = await anyStaff('author');
  expect(await listStoriesOfName(author, id, 'en')).toEqual([]);
  expect((await listStoriesWithoutNames(author, 'en', '')).stories).toEqual([]);
});

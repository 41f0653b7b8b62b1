import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { newContext, withContext } from '@/cache/context';
import { NAME_COUNTS } from '@/cache/tags';
import { closeDatabase, openDatabase, reads, tx } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { name, nameForm } from '@/db/schema/names';
import { listFeedStories } from '@/domain/feeds/queries';
import { countStories, hasStories } from '@/domain/freshness/count-queries';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { listStories } from '@/domain/reader/story-list-queries';
import { changeStoryDetails } from '@/domain/stories/details-changes';
import { addStory } from '@/domain/stories/story-changes';
import { namePrint } from '@/domain/taxonomy/term-name';
import { importText } from '@/domain/texts/import-changes';
import { freshDatabase } from '@/testing/database';
import { invalidatedSince, lastInvalidation, notInvalidatedBy } from '@/testing/freshness';
import { addName, type NewName } from './changes';
import { getNameDetails } from './details-queries';
import { describeName } from './fact-changes';
import { factsOfName } from './facts-queries';
import { saveForm } from './form-changes';
import { listNames, listNamesOfDays, namesInPages } from './index-queries';
import { mergeNames } from './merge-changes';
import type { NameFacts, NameKind } from './name';
import { factsPrint } from './name-file';
import { getName, getNamesOfStory, getRolesIn } from './queries';
import { nestName } from './tree-changes';
import { republishName, unpublishName } from './withdrawal-changes';

const NOBODY = { staffId: null };
const PAGES = ['en', 'nl', 'fa'];

let clock = 0;
let rosa = '';
let league = '';
let story = '';

const BLANK = {
  dates: '',
  ...{ wikidata: '', viaf: '', gnd: '', nta: '', isni: '' },
  ...{ ground: '', imageId: null, relations: [], placeIds: [], variants: [] },
};

const form = (language: string, name: string, description = '') => {
  return { language, name, slug: '', description };
};

beforeEach(async () => {
  freshDatabase();
  clock = Date.UTC(2026, 0, 1);
  league = await add({ kind: 'organisation', forms: [form('de', 'Spartakusbund')] });
  rosa = await add({
    kind: 'person',
    dates: '1871-03-05/1919-01-15',
    wikidata: 'Q7231',
    forms: [form('en', 'Rosa Luxemburg', 'A socialist.'), form('fa', 'رزا لوکزامبورگ')],
    variants: [
      { language: 'ru', form: 'Роза Люксембург', isTransliteration: false },
      { language: 'pl', form: 'Róża Luksemburg', isTransliteration: false },
      { language: 'nl', form: 'Rosa Luxemburg', isTransliteration: false },
    ],
    relations: [{ kind: 'founderOf', toId: league }],
  });
  story = await tell('1919-01-15');
});

function add(given: Pick<NewName, 'kind' | 'forms'> & Partial<NewName>): Promise<string> {
  clock += 1_000;
  return tx((write) => addName(write, NOBODY, { ...BLANK, ...given }, clock));
}

/** An unpublished story with an English and a Dutch text. */
async function tell(eventDate: string): Promise<string> {
  clock += 1_000;
  return tx(async (write) => {
    const facts = {
      kind: 'item' as const,
      originalLanguage: 'en',
      eventDate,
      eventCalendar: 'gregorian' as const,
      ...{ source: '', sourceUrl: '', coverImageId: null, placeIds: [], topicIds: [] },
    };
    const storyId = await addStory(write, NOBODY, facts, clock);
    for (const language of ['en', 'nl']) {
      const text = { type: 'text' as const, text: `Words in ${language}` };
      const body = {
        type: 'doc' as const,
        content: [{ type: 'paragraph' as const, content: [text] }],
      };
      const written = { storyId, language, title: `Story ${storyId} ${language}`, body };
      await importText(write, NOBODY, written, clock);
    }
    return storyId;
  });
}

function publish(language = 'en', storyId = story) {
  clock += 1_000;
  return tx((write) => publishText(write, NOBODY, { storyId, language }, clock));
}

function concern(
  names: { nameId: string; role: 'about' | 'mentioned' | 'made' }[],
  storyId = story,
) {
  clock += 1_000;
  return tx((write) => changeStoryDetails(write, NOBODY, storyId, { names }, clock));
}

async function change(nameId: string, over: Partial<NameFacts>): Promise<void> {
  clock += 1_000;
  await tx(async (write) => {
    const current = await factsOfName(write, nameId);
    if (!current) throw new Error('There is no such name.');
    const facts = { ...current, ...over };
    await describeName(write, NOBODY, { nameId, was: factsPrint(current), facts }, clock);
  });
}

async function rename(nameId: string, language: string, name: string): Promise<void> {
  clock += 1_000;
  const forms = await reads().select().from(nameForm).where(eq(nameForm.nameId, nameId));
  const was = namePrint(forms.find((row) => row.language === language));
  const words = { language, name, slug: '', description: '', was };
  expect(await tx((write) => saveForm(write, NOBODY, { nameId, ...words }, clock))).toBeNull();
}

async function nest(nameId: string, parentId: string | null): Promise<void> {
  clock += 1_000;
  expect(await tx((write) => nestName(write, NOBODY, { nameId, parentId }, clock))).toBeNull();
}

describe('a name', () => {
  it('has its form in the language of the page, else in another, which is said', async () => {
    expect(await getName(rosa, 'fa')).toMatchObject({ name: 'رزا لوکزامبورگ', language: 'fa' });
    expect(await getName(rosa, 'nl')).toMatchObject({
      name: 'Rosa Luxemburg',
      language: 'en',
      slugs: { en: 'rosa-luxemburg' },
    });
    expect(await getName('nobody', 'nl')).toBeNull();
  });

  it('has other forms by script, each once, and connections both ways', async () => {
    const shown = { id: rosa, name: 'Rosa Luxemburg' };
    const details = await getNameDetails(shown, 'en');
    expect(
      details?.forms.map(({ script, forms }) => [script, ...forms.map((f) => f.form)]),
    ).toEqual([
      ['Latn', 'Róża Luksemburg'],
      ['Arab', 'رزا لوکزامبورگ'],
      ['Cyrl', 'Роза Люксембург'],
    ]);
    expect(details?.identifiers).toEqual([
      { kind: 'wikidata', value: 'Q7231', href: 'https://www.wikidata.org/wiki/Q7231' },
    ]);
    expect(details?.connections.founderOf).toMatchObject([{ id: league, language: 'de' }]);
    const other = await getNameDetails({ id: league, name: 'Spartakusbund' }, 'en');
    expect(other?.connections.founders).toMatchObject([{ id: rosa }]);
  });

  it('has no connections that do not fit the kinds any more', async () => {
    const parent = await add({ kind: 'event', forms: [form('en', 'A congress')] });
    await tx(async (write) => {
      await write.update(name).set({ kind: 'person' }).where(eq(name.id, league));
      await write.update(name).set({ parentId: parent }).where(eq(name.id, rosa));
    });
    const shown = async (id: string) => {
      const details = await getNameDetails({ id, name: '' }, 'en');
      return Object.values(details?.connections ?? {}).flat();
    };
    for (const id of [rosa, league, parent]) expect(await shown(id)).toEqual([]);
    await tx((write) => write.update(name).set({ kind: 'event' }).where(eq(name.id, league)));
    expect(await shown(league)).toMatchObject([{ id: rosa }]);
  });

  it('lists its published stories with their roles', async () => {
    await concern([
      { nameId: league, role: 'mentioned' },
      { nameId: rosa, role: 'made' },
      { nameId: rosa, role: 'about' },
    ]);
    expect(await countStories(`name:${rosa}`)).toBe(0);
    await publish();
    await publish('nl');
    const list = `name:${rosa}`;
    const { rows } = await listStories({ list, language: 'nl', order: 'event' });
    expect(rows.map(({ id, language }) => [id, language])).toEqual([[story, 'nl']]);
    expect([await countStories(list), await countStories(list, 'fa')]).toEqual([1, 0]);
    expect(await getRolesIn(rosa, [story])).toEqual(new Map([[story, ['about', 'made']]]));
    expect((await getNamesOfStory(story, 'en')).map(({ id, role }) => [id, role])).toEqual([
      [rosa, 'about'],
      [rosa, 'made'],
      [league, 'mentioned'],
    ]);
  });

  it('is in the index and on its day while it has a published story', async () => {
    const listed = async () => (await listNames('en')).map(({ id }) => id);
    const born = async () => (await listNamesOfDays(['03-05'], 'en')).map(({ id }) => id);
    await concern([{ nameId: rosa, role: 'about' }]);
    expect([await listed(), await born()]).toEqual([[], []]);
    await publish();
    expect([await listed(), await born()]).toEqual([[rosa], [rosa]]);
    expect(await listNames('fa', true)).toEqual([]);
    await tx((write) => unpublishText(write, NOBODY, { storyId: story, language: 'en' }, clock));
    expect([await listed(), await born()]).toEqual([[], []]);
  });
});

describe('the names of a day', () => {
  it('are in the order of their years, also of two days together', async () => {
    const born = async (dates: string) =>
      add({ kind: 'person', dates, forms: [form('en', dates)] });
    const leap = await born('1880-02-29/1950');
    const early = await born('1790-02-28/1850');
    const late = await born('1890-02-28/1950');
    await concern([leap, early, late].map((nameId) => ({ nameId, role: 'about' as const })));
    await publish();
    const shown = await listNamesOfDays(['02-28', '02-29'], 'en');
    expect(shown.map(({ id }) => id)).toEqual([early, leap, late]);
  });

  it('are those with stories in the language of the page where others are not shown', async () => {
    await concern([{ nameId: rosa, role: 'about' }]);
    await publish();
    expect(await listNamesOfDays(['03-05'], 'nl')).toHaveLength(1);
    expect(await listNamesOfDays(['03-05'], 'nl', true)).toEqual([]);
    expect(await listNamesOfDays(['03-05'], 'en', true)).toHaveLength(1);
  });

  it('have one tag together where they are many, and a change reaches the page', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 60; index++) {
      const forms = [form('en', `Person ${index}`)];
      ids.push(await add({ kind: 'person', dates: '1880-04-01/1950', forms }));
    }
    await concern(ids.map((nameId) => ({ nameId, role: 'about' as const })));
    await publish();
    const context = newContext();
    const read = () => withContext(context, () => listNamesOfDays(['04-01'], 'en'));
    expect(await read()).toHaveLength(60);
    expect(context.tags.size).toBeLessThan(10);
    const seq = await lastInvalidation();
    await concern([]);
    const stale = await invalidatedSince(seq);
    expect([...context.tags].some((tag) => stale.includes(tag))).toBe(true);
    expect(await read()).toEqual([]);
  });
});

describe('the index', () => {
  it('is in pages by letter, of one kind if asked', async () => {
    await concern([
      { nameId: rosa, role: 'about' },
      { nameId: league, role: 'about' },
    ]);
    await publish();
    const heads = async (kind: NameKind | '') =>
      (await namesInPages('en', kind, false)).map((page) => page.map(({ head }) => head));
    expect(await heads('')).toEqual([['R', 'S']]);
    expect(await heads('person')).toEqual([['R']]);
    expect(await namesInPages('fa', '', true)).toEqual([]);
  });

  it('is sorted once until something is committed, whatever page is asked for', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'vitrine-names-')), 'data.db');
    await migrateDatabase(file, path.resolve('drizzle'));
    openDatabase(file);
    const first = await namesInPages('en', '', false);
    expect(await namesInPages('en', '', false)).toBe(first);
    await add({ kind: 'person', forms: [form('en', 'Clara')] });
    expect(await namesInPages('en', '', false)).not.toBe(first);
    closeDatabase();
  });
});

describe('a change', () => {
  function everyRead(): Map<string, () => Promise<unknown>> {
    const all = new Map<string, () => Promise<unknown>>();
    for (const language of PAGES) {
      all.set(`index ${language}`, () => listNames(language));
      all.set(`index only ${language}`, () => listNames(language, true));
      all.set(`day ${language}`, () => listNamesOfDays(['03-05'], language));
      all.set(`story ${language}`, () => getNamesOfStory(story, language));
      for (const id of [rosa, league]) {
        all.set(`page ${id} ${language}`, async () => {
          const list = `name:${id}`;
          const { rows } = await listStories({ list, language, order: 'event' });
          return {
            rows,
            roles: await getRolesIn(
              id,
              rows.map((row) => row.id),
            ),
            counts: [await countStories(list), await countStories(list, language)],
            name: await getName(id, language),
            details: await getNameDetails({ id, name: '' }, language),
          };
        });
        all.set(`told ${id} ${language}`, () => hasStories(`name:${id}`, language));
        all.set(`feed ${id} ${language}`, async () => {
          const subject = { list: `name:${id}`, language, only: false };
          return (await listFeedStories(subject, null)).stories.map(({ row }) => row);
        });
      }
    }
    return all;
  }

  it('of stories and their names reaches every page that shows them', async () => {
    const changes = [
      () => concern([{ nameId: rosa, role: 'mentioned' }]),
      () => publish(),
      () => concern([{ nameId: rosa, role: 'about' }]),
      () =>
        concern([
          { nameId: league, role: 'mentioned' },
          { nameId: rosa, role: 'about' },
        ]),
      () => publish('nl'),
      () => concern([{ nameId: league, role: 'mentioned' }]),
      () => tx((write) => unpublishText(write, NOBODY, { storyId: story, language: 'en' }, clock)),
      () => concern([]),
    ];
    for (const made of changes) {
      expect(await notInvalidatedBy(made, everyRead), String(made)).toEqual([]);
    }
  });

  it('of names reaches every page that shows them', async () => {
    await concern([{ nameId: rosa, role: 'about' }]);
    await publish();
    const party = await add({ kind: 'organisation', forms: [form('nl', 'Partij')] });
    const changes = [
      () => add({ kind: 'person', dates: '1880-03-05/1950', forms: [form('nl', 'Ander')] }),
      () =>
        add({
          kind: 'person',
          dates: '/1919',
          forms: [form('nl', 'Karl')],
          relations: [{ kind: 'memberOf', toId: league }],
        }),
      () => add({ kind: 'organisation', forms: [form('nl', 'Deel')], parentId: league }),
      () => change(rosa, { dates: '1871-03-05/1920', relations: [] }),
      () => change(rosa, { relations: [{ kind: 'memberOf', toId: league }] }),
      () => rename(rosa, 'nl', 'Roza Luxemburg'),
      () => rename(league, 'en', 'Spartacus League'),
      () => nest(league, party),
      () => nest(league, null),
      () => tx((write) => unpublishName(write, NOBODY, { nameId: league, reason: '' }, clock)),
      () => tx((write) => republishName(write, NOBODY, league, clock)),
      () => tx((write) => mergeNames(write, NOBODY, { from: league, into: party }, clock)),
      () => tx((write) => unpublishName(write, NOBODY, { nameId: rosa, reason: '' }, clock)),
    ];
    for (const made of changes) {
      expect(await notInvalidatedBy(made, everyRead), String(made)).toEqual([]);
    }
  });

  it('of the names of a story leaves other lists as they were', async () => {
    await concern([{ nameId: rosa, role: 'about' }]);
    await publish();
    const seq = await lastInvalidation();
    await concern([
      { nameId: rosa, role: 'about' },
      { nameId: league, role: 'mentioned' },
    ]);
    const stale = await invalidatedSince(seq);
    const lists = stale.filter((tag) => /^(list|feed|front|related|counts)/.test(tag));
    expect(lists.every((tag) => tag.includes(league))).toBe(true);
    expect(stale).toContain(NAME_COUNTS);
    const next = await lastInvalidation();
    await concern([
      { nameId: rosa, role: 'made' },
      { nameId: league, role: 'mentioned' },
    ]);
    const roleAlone = await invalidatedSince(next);
    expect(roleAlone.filter((tag) => /^(feed|name-counts)/.test(tag))).toEqual([]);
    expect(roleAlone.some((tag) => tag.startsWith(`list:name:${rosa}`))).toBe(true);
    expect(roleAlone.some((tag) => tag.startsWith(`list:name:${league}`))).toBe(false);
  });
});

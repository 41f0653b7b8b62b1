import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { attachment } from '@/db/schema/attachments';
import { name, nameForm, nameVariant } from '@/db/schema/names';
import { place } from '@/db/schema/places';
import { spelling } from '@/db/schema/spelling';
import { hasText } from '@/db/text-search';
import { describeAttachment } from '@/domain/attachments/changes';
import { addCollection } from '@/domain/collections/changes';
import { documentFromMarkdown } from '@/domain/documents/markdown/markdown';
import { addPlace } from '@/domain/places/changes';
import { eraseText } from '@/domain/publishing/erase-changes';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { forgetWords, noteWordsOfNames } from '@/domain/search/spelling-changes';
import { subjectIndex } from '@/domain/search/subject-queries';
import { changeStoryDetails } from '@/domain/stories/details-changes';
import { addStory, type StoryDetails } from '@/domain/stories/story-changes';
import { namePrint } from '@/domain/taxonomy/term-name';
import { importText } from '@/domain/texts/import-changes';
import { addTopic } from '@/domain/topics/changes';
import { mergeTopics } from '@/domain/topics/merge-changes';
import { nameTopic } from '@/domain/topics/name-changes';
import { trashStory } from '@/domain/trash/trash-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { getFilterChoices } from './filter-choice-queries';
import { searchStories } from './search-queries';
import { readSearch } from './search-request';

const PROGRAM = { staffId: null };
let now = 1_700_000_000_000;

beforeEach(() => {
  freshDatabase();
});

async function tell(
  texts: Record<string, { title: string; subtitle?: string; teaser?: string; text?: string }>,
  over: Partial<StoryDetails> = {},
  isPublished = true,
): Promise<string> {
  const [originalLanguage = 'en'] = Object.keys(texts);
  const details: StoryDetails = {
    kind: 'item',
    originalLanguage,
    eventDate: '',
    eventCalendar: 'gregorian',
    source: '',
    sourceUrl: '',
    coverImageId: null,
    placeIds: [],
    topicIds: [],
    ...over,
  };
  return tx(async (write) => {
    const storyId = await addStory(write, PROGRAM, details, ++now);
    for (const [language, { text = 'Nothing more.', ...words }] of Object.entries(texts)) {
      const body = documentFromMarkdown(text, { figure: () => '', story: () => '' });
      await importText(write, PROGRAM, { storyId, language, body, ...words }, now);
      if (isPublished) await publishText(write, PROGRAM, { storyId, language }, now);
    }
    return storyId;
  });
}

async function topic(names: Record<string, string>): Promise<string> {
  const words = Object.entries(names).map(([language, name]) => {
    return { language, name, slug: name.toLowerCase().replaceAll(' ', '-'), description: '' };
  });
  return tx((write) => addTopic(write, PROGRAM, { wikidata: '', names: words }, now));
}

type Query = Record<string, string | string[]>;

async function search(q: string, language = 'en', more: Query = {}) {
  const { request, unused } = readSearch({ q, ...more });
  return searchStories(request, language, unused);
}

async function found(q: string, language = 'en', more: Query = {}) {
  const { rows } = await search(q, language, more);
  return rows.map((row) => row.title.map(({ text }) => text).join(''));
}

describe('A search', () => {
  it('finds words in titles, subtitles, teasers and texts, titles first', async () => {
    await tell({ en: { title: 'One', text: 'The dockers of London went on strike.' } });
    await tell({ en: { title: 'Two', teaser: 'Dockers on strike.' } });
    await tell({ en: { title: 'Dockers strike' } });
    await tell({ en: { title: 'Three', subtitle: 'How dockers went on strike' } });
    await tell({ en: { title: 'Printers' } });
    expect(await found('strikes dockers')).toEqual(['Dockers strike', 'Three', 'Two', 'One']);
  });

  it('finds titles and transcripts of files where readers of the language find them', async () => {
    const storyId = await tell({ en: { title: 'One' }, nl: { title: 'Een' } });
    const file = { hash: 'h', name: 'ab/1.mp3', fileName: 'a.mp3', mime: 'audio/mpeg', bytes: 9 };
    const row = { id: 'sound', storyId, kind: 'audio', position: 1, createdAt: now } as const;
    const words = { language: 'en', title: 'Speech', transcript: 'The dockers were on strike.' };
    await tx(async (write) => {
      await write.insert(attachment).values({ ...row, ...file });
      await describeAttachment(write, PROGRAM, { attachmentId: 'sound', words }, ++now);
    });
    expect(await found('dockers speech')).toEqual(['One']);
    await tx(async (write) => {
      await write.update(attachment).set({ isListed: false });
      await describeAttachment(write, PROGRAM, { attachmentId: 'sound', words }, ++now);
    });
    expect(await found('dockers speech')).toEqual([]);
  });

  it('understands phrases, exclusion and the beginning of the last word', async () => {
    await tell({ en: { title: 'Rosa Luxemburg in Berlin' } });
    await tell({ en: { title: 'Luxemburg, a country' } });
    await tell({ en: { title: 'Berlin and Rosa' } });
    expect(await found('"rosa luxemburg"')).toEqual(['Rosa Luxemburg in Berlin']);
    expect(await found('luxemburg -rosa')).toEqual(['Luxemburg, a country']);
    expect(await found('-"rosa luxemburg" luxemburg')).toEqual(['Luxemburg, a country']);
    expect(await found('rosa luxem')).toEqual(['Rosa Luxemburg in Berlin']);
    expect(await found('luxem rosa')).toEqual([]);
  });

  it('finds each spelling by each other', async () => {
    await tell({ ru: { title: 'Алёша Попович' } });
    await tell({ pl: { title: 'Łódź' } });
    await tell({ fa: { title: 'کتاب‌ها در سال ۱۹۱۹' } });
    await tell({ 'zh-Hans': { title: '共产国际与中国' } });
    await tell({ fr: { title: 'L’histoire de l’Humanité' } });
    await tell({ en: { title: 'O’Brien' } });
    for (const [asked, title] of [
      ['алеша', 'Алёша Попович'],
      ['lodz', 'Łódź'],
      ['كتابها', 'کتاب‌ها در سال ۱۹۱۹'],
      ['کتاب ها', 'کتاب‌ها در سال ۱۹۱۹'],
      ['1919', 'کتاب‌ها در سال ۱۹۱۹'],
      ['中國', '共产国际与中国'],
      ['产国', '共产国际与中国'],
      ['國', '共产国际与中国'],
      ['histoire humanite', 'L’histoire de l’Humanité'],
      ["l'histoire", 'L’histoire de l’Humanité'],
      ["o'brien", 'O’Brien'],
      ['obrien', 'O’Brien'],
    ] as const) {
      expect(await found(asked), asked).toEqual([title]);
    }
  });

  it('shows a story once, in the language of the page if that has the words', async () => {
    const words = { en: { title: 'Trotsky abroad' }, nl: { title: 'Trotsky in het buitenland' } };
    await tell(words);
    expect(await found('trotsky', 'nl')).toEqual(['Trotsky in het buitenland']);
    expect(await found('trotsky', 'fa')).toEqual(['Trotsky abroad']);
    expect(await found('buitenland', 'en')).toEqual(['Trotsky in het buitenland']);
  });

  it('is not changed by texts in other languages', async () => {
    await tell({ nl: { title: 'De bom' } });
    await tell({ nl: { title: 'De bommen' } });
    const before = await found('bommen', 'nl');
    await tell({ de: { title: 'Das Haus' } });
    expect(await found('bommen', 'nl')).toEqual(before);
  });

  it('finds what topics, collections and places are called, in any language', async () => {
    const communism = await topic({ en: 'Communism', ru: 'Коммунизм' });
    await tx((write) =>
      addPlace(
        write,
        { staffId: null },
        { id: 'p-1', names: { en: 'Petrograd', fa: 'پتروگراد' } },
        1,
      ),
    );
    const storyId = await tell(
      { en: { title: 'A letter' } },
      { topicIds: [communism], placeIds: ['p-1'] },
    );
    const names = [
      { language: 'en', name: 'Exile press', slug: 'exile', description: '', extent: '' },
    ];
    await tx((write) =>
      addCollection(
        write,
        PROGRAM,
        {
          ...{ type: 'curated', identifier: '', dates: '', access: 'open', coverImageId: null },
          ...{ position: 0, names, pids: [], stories: [{ storyId, notes: [] }] },
        },
        now,
      ),
    );
    for (const asked of ['communism', 'коммунизм', 'پتروگراد', 'exile press', 'letter petrograd']) {
      expect(await found(asked), asked).toEqual(['A letter']);
    }
    const [row] = (await search('коммунизм')).rows;
    expect(row?.through).toEqual([
      { kind: 'topic', name: 'Communism', language: 'en', slug: 'communism' },
    ]);
  });

  it('follows topics that are renamed and merged', async () => {
    const editor = await anyStaff('administrator');
    const one = await topic({ en: 'Anarchism' });
    const other = await topic({ en: 'Syndicalism' });
    await tell({ en: { title: 'A letter' } }, { topicIds: [one] });
    await tx((write) => mergeTopics(write, editor, { from: one, into: other }, now));
    expect(await found('syndicalism')).toEqual(['A letter']);
    const was = namePrint({ name: 'Syndicalism', slug: 'syndicalism', description: '' });
    const words = { language: 'en', name: 'Unions', slug: 'unions', description: '' };
    await tx((write) => nameTopic(write, editor, { topicId: other, was, ...words }, now));
    expect(await found('unions')).toEqual(['A letter']);
    for (const slug of ['unions', 'syndicalism', 'anarchism']) {
      const { rows, unused } = await search('letter', 'en', { topic: slug });
      expect([rows.length, unused], slug).toEqual([1, []]);
    }
  });

  it('filters by type, topic, language and decade', async () => {
    const strikes = await topic({ en: 'Strikes' });
    await tell({ en: { title: 'Docks, 1889' } }, { topicIds: [strikes], eventDate: '1889-08-14' });
    await tell({ nl: { title: 'Docks, 1911' } }, { kind: 'news', eventDate: '1911' });
    expect(await found('docks', 'en', { topic: 'strikes' })).toEqual(['Docks, 1889']);
    expect(await found('docks', 'en', { kind: 'news' })).toEqual(['Docks, 1911']);
    expect(await found('docks', 'en', { language: 'nl' })).toEqual(['Docks, 1911']);
    expect(await found('docks', 'en', { decade: '1885' })).toEqual(['Docks, 1889']);
    expect(await found('docks', 'en', { decade: '-9999' })).toEqual([]);
    const odd = await search('docks', 'en', {
      topic: 'nonsense',
      kind: 'x',
      decade: 'y',
      page: '0',
      language: 'xx',
    });
    expect(odd.unused.map(({ name }) => name)).toEqual([
      ...['kind', 'decade', 'page', 'topic', 'language'],
    ]);
    expect(odd.count).toBe(2);
  });
});

describe('A name', () => {
  const TROTSKY = {
    forms: { en: 'Leon Trotsky', ru: 'Лев Троцкий', fa: 'لئون تروتسکی' },
    variants: { de: 'Leo Trotzki', 'zh-Hans': '托洛茨基' },
  };
  const ASKED = ['Trotsky', 'Trotzki', 'Троцкий', 'Троцкого', 'تروتسكي', '托洛茨基'];

  async function someone(
    forms: Record<string, string>,
    variants: Record<string, string> = {},
    kind: 'person' | 'organisation' = 'person',
  ): Promise<string> {
    const id = `name-${++now}`;
    await tx(async (write) => {
      await write
        .insert(name)
        .values({ id, shortId: id, kind, dates: '1879/1940', createdAt: now });
      for (const [language, form] of Object.entries(forms)) {
        const slug = form.toLowerCase().replaceAll(' ', '-');
        await write.insert(nameForm).values({ nameId: id, language, name: form, slug });
      }
      for (const [language, form] of Object.entries(variants)) {
        await write.insert(nameVariant).values({ nameId: id, language, form });
      }
    });
    return id;
  }

  async function attach(storyId: string, nameId: string): Promise<void> {
    const names = [{ nameId, role: 'about' as const }];
    await tx((write) => changeStoryDetails(write, PROGRAM, storyId, { names }, ++now));
  }

  it('finds the same stories in any script, and says what else was searched for', async () => {
    await someone(TROTSKY.forms, TROTSKY.variants);
    await tell({ en: { title: 'English', text: 'It was Trotsky who spoke.' } });
    await tell({ de: { title: 'Deutsch', text: 'Trotzki sprach.' } });
    await tell({ ru: { title: 'Русский', text: 'Выступил Троцкий.' } });
    await tell({ fa: { title: 'فارسی', text: 'تروتسکی سخن گفت.' } });
    await tell({ 'zh-Hans': { title: '中文', text: '托洛茨基发言。' } });
    await tell({ en: { title: 'Nobody' } });
    for (const asked of ASKED) {
      const titles = await found(asked);
      expect(titles.toSorted(), asked).toEqual(
        ['English', 'Deutsch', 'Русский', 'فارسی', '中文'].toSorted(),
      );
    }
    const { also, rows } = await search('Trotsky');
    expect(also.map((each) => each.name)).toEqual(
      expect.arrayContaining(['Leon Trotsky', 'Лев Троцкий', 'Trotzki', 'Троцкий', '托洛茨基']),
    );
    const marked = rows.flatMap(({ passage }) => passage.filter((each) => each.isMarked));
    expect(marked.map(({ text }) => text)).toContain('托洛茨基');
    expect(await found('Trotsky', 'en', { exact: '1' })).toEqual(['English']);
    expect(await found('-Троцкий', 'en', { kind: 'item' })).toEqual(['Nobody']);
  });

  it('of several words is found as typed, as a name, and by the stories about it', async () => {
    const rosa = await someone({ en: 'Rosa Luxemburg', ru: 'Роза Люксембург' });
    await tell({ ru: { title: 'Письмо', text: 'Роза Люксембург писала.' } });
    await tell({ en: { title: 'Apart', text: 'Luxemburg, said Rosa.' } });
    const about = await tell({ en: { title: 'About' } });
    await attach(about, rosa);
    await tell({ en: { title: 'A country', text: 'Luxemburg is small.' } });
    expect((await found('rosa luxemburg')).toSorted()).toEqual(['About', 'Apart', 'Письмо']);
    expect((await found('letter rosa luxemburg')).toSorted()).toEqual([]);
    const { cards, rows } = await search('Rosa Luxemburg', 'ru');
    expect(cards).toEqual([
      expect.objectContaining({ kind: 'name', name: 'Роза Люксембург', slug: 'роза-люксембург' }),
    ]);
    expect(rows.flatMap(({ through }) => through.map((each) => each.name))).toEqual([
      'Роза Люксембург',
    ]);
  });

  it('has a card once a story of it is published', async () => {
    const rosa = await someone({ en: 'Rosa Luxemburg' });
    await tell({ en: { title: 'Letter', text: 'Rosa Luxemburg wrote it.' } });
    const { cards, rows } = await search('Rosa Luxemburg');
    expect([cards.length, rows.length]).toEqual([0, 1]);
    await attach(await tell({ en: { title: 'About' } }, {}, false), rosa);
    expect((await search('Rosa Luxemburg')).cards).toEqual([]);
    await attach(await tell({ en: { title: 'Published' } }), rosa);
    expect((await search('Rosa Luxemburg')).cards).toHaveLength(1);
  });

  it('is recognised within a run of characters', async () => {
    await someone(TROTSKY.forms, TROTSKY.variants);
    await someone({ 'zh-Hans': '墨西哥共产党', en: 'Mexican Communists' }, {}, 'organisation');
    await tell({ en: { title: 'One', text: 'Trotsky met the Mexican Communists.' } });
    expect(await found('托洛茨基墨西哥共产党', 'zh-Hans')).toEqual(['One']);
  });

  it('that is withdrawn or merged is no name of its own', async () => {
    const id = await someone(TROTSKY.forms);
    const other = await someone({ en: 'Lev Bronstein' });
    await tell({ ru: { title: 'Русский', text: 'Троцкий.' } });
    await tx((write) => write.update(name).set({ mergedIntoId: id }).where(eq(name.id, other)));
    expect(await found('Bronstein')).toEqual(['Русский']);
    await tx((write) => write.update(name).set({ withdrawnAt: now }).where(eq(name.id, id)));
    expect(await found('Trotsky')).toEqual([]);
  });

  it('may have many words', async () => {
    await someone({ en: 'Communist Party of the Netherlands', ru: 'КПН' }, {}, 'organisation');
    await tell({ ru: { title: 'Русский', text: 'КПН.' } });
    expect(await found('communist party of the netherlands')).toEqual(['Русский']);
    expect(await found('party of the netherlands')).toEqual([]);
  });

  it('finds what its parts find', async () => {
    const whole = await someone({ en: 'Russian Revolution' }, {}, 'organisation');
    const part = await someone({ en: 'October Revolution' }, {}, 'organisation');
    await tx((write) => write.update(name).set({ parentId: whole }).where(eq(name.id, part)));
    await attach(await tell({ en: { title: 'A winter palace' } }), part);
    await attach(await tell({ en: { title: 'A tsar' } }), whole);
    expect((await found('russian revolution')).toSorted()).toEqual(['A tsar', 'A winter palace']);
    expect(await found('october revolution')).toEqual(['A winter palace']);
  });

  it('is found by what is said about it, below what has the words itself', async () => {
    const abbe = await someone({ en: 'Ernst Abbe', nl: 'Ernst Abbe' });
    await tx((write) =>
      write
        .update(nameForm)
        .set({ description: 'Natuurkundige die de achturendag invoerde.' })
        .where(and(eq(nameForm.nameId, abbe), eq(nameForm.language, 'nl'))),
    );
    await attach(await tell({ en: { title: 'A clock on the wall' } }), abbe);
    await tell({ nl: { title: 'De achturendag' } });
    const { count, more } = await search('achturendag', 'nl');
    expect(count).toBe(1);
    const [group] = more;
    expect([group?.because, group?.rows.length]).toEqual(['described', 1]);
    expect(group?.rows[0]?.through.map((each) => each.name)).toEqual(['Ernst Abbe']);
    expect((await search('achturendag', 'nl', { exact: '1' })).more).toEqual([]);
    await tx((write) => write.update(name).set({ withdrawnAt: now }).where(eq(name.id, abbe)));
    expect((await search('achturendag', 'nl')).more).toEqual([]);
  });

  it('and a place are filters; a country has what happened in its towns', async () => {
    const rosa = await someone({ en: 'Rosa Luxemburg' });
    await tx(async (write) => {
      await addPlace(write, PROGRAM, { id: 'germany', names: { en: 'Germany' } }, now);
      await addPlace(write, PROGRAM, { id: 'berlin', names: { en: 'Berlin' } }, now);
      await write.update(place).set({ parentId: 'germany' }).where(eq(place.id, 'berlin'));
    });
    const storyId = await tell({ en: { title: 'A letter' } }, { placeIds: ['berlin'] });
    await attach(storyId, rosa);
    await tell({ en: { title: 'Another letter' } });
    const filters: Query[] = [
      { name: 'rosa-luxemburg' },
      { place: 'berlin' },
      { place: 'germany' },
    ];
    for (const filter of filters) {
      expect(await found('letter', 'en', filter)).toEqual(['A letter']);
    }
    expect(await found('germany')).toEqual(['A letter']);
    const { storyIds } = await search('letter');
    const choices = await getFilterChoices('en', storyIds);
    expect(choices.place.map((each) => each.name)).toEqual(['Berlin', 'Germany']);
    expect(choices.name.map((each) => each.name)).toEqual(['Rosa Luxemburg']);
  });
});

it('A country has what happened in a place whose own page, or that of one above it, is unpublished', async () => {
  await tx(async (write) => {
    await addPlace(write, PROGRAM, { id: 'germany', names: { en: 'Germany' } }, now);
    await addPlace(write, PROGRAM, { id: 'prussia', names: { en: 'Prussia' } }, now);
    await addPlace(write, PROGRAM, { id: 'berlin', names: { en: 'Berlin' } }, now);
    await write.update(place).set({ parentId: 'prussia' }).where(eq(place.id, 'berlin'));
    const withdrawn = { parentId: 'germany', withdrawnAt: now };
    await write.update(place).set(withdrawn).where(eq(place.id, 'prussia'));
  });
  await tell({ en: { title: 'In the town' } }, { placeIds: ['berlin'] });
  await tell({ en: { title: 'In the province' } }, { placeIds: ['prussia'] });
  const all = ['In the province', 'In the town'];
  expect((await found('germany')).toSorted()).toEqual(all);
  expect((await found('', 'en', { place: 'germany' })).toSorted()).toEqual(all);
  expect(await found('prussia')).toEqual([]);
  expect(await found('berlin')).toEqual(['In the town']);
});

describe('An excluded word', () => {
  it('excludes a story that has it in any language in which it was found', async () => {
    await tell({ en: { title: 'Trotsky at war' }, nl: { title: 'Trotsky te velde' } });
    await tell({ en: { title: 'Trotsky at peace' } });
    expect(await found('trotsky -war', 'nl')).toEqual(['Trotsky at peace']);
    expect(await found('trotsky -war', 'nl', { language: 'nl' })).toEqual(['Trotsky te velde']);
  });

  it('needs another that is wanted, or a filter', async () => {
    await tell({ en: { title: 'Women' } });
    await tell({ en: { title: 'Men' } });
    expect(await search('-women')).toMatchObject({ asksNothing: true, advice: null, count: 0 });
    expect(await found('-women', 'en', { kind: 'item' })).toEqual(['Men']);
  });
});

describe('An address', () => {
  it('may have filters without words', async () => {
    await tell({ en: { title: 'A letter' } });
    await tell({ en: { title: 'News' } }, { kind: 'news' });
    const { count, filters } = await search('', 'en', { kind: 'news' });
    expect({ count, filters }).toEqual({ count: 1, filters: [{ name: 'kind', kind: 'news' }] });
  });

  it('names what it gives twice and what it does not know', async () => {
    await tell({ en: { title: 'A letter' } });
    const { unused, count } = await search('letter', 'en', {
      kind: ['item', 'news', 'news'],
      language: 'nl',
    });
    expect(count).toBe(1);
    expect(unused).toEqual([
      { name: 'kind', value: 'news', because: 'repeated' },
      { name: 'language', value: 'nl', because: 'unknown' },
    ]);
  });

  it('may name any page', async () => {
    await tell({ en: { title: 'A letter' } });
    for (const page of ['50', '99999', '999999999999', '۵۰']) {
      const { pages, rows, unused } = await search('letter', 'en', { page });
      expect({ pages, rows, unused }, page).toEqual({ pages: 1, rows: [], unused: [] });
    }
  });
});

describe('What was found', () => {
  it('is marked where it was searched for, and nowhere else', async () => {
    const text = 'Rosa and Luxemburg; Rosa Luxemburg; the Rosary; letters of Luxemburgers.';
    await tell({ en: { title: 'One', text } });
    await tell({ fr: { title: 'L’été', text: 'Une lettre.' } });
    await tell({ 'zh-Hans': { title: '国际主义与共产国际' } });
    const marked = async (q: string) => {
      const { rows } = await search(q);
      return rows.flatMap(({ title, passage }) =>
        [...title, ...passage].flatMap((each) => (each.isMarked ? [each.text] : [])),
      );
    };
    expect(await marked('"rosa luxemburg"')).toEqual(['Rosa Luxemburg']);
    expect(await marked('luxemburg rosa')).toEqual([
      'Rosa',
      'Luxemburg',
      'Rosa',
      'Luxemburg',
      'Rosary',
      'Luxemburgers',
    ]);
    expect(await marked('共产国际')).toEqual(['共产国际']);
    expect(await marked('lete')).toEqual(['L’été']);
    expect(await marked('letter')).toEqual(['letters']);
  });

  it('is marked in the title and in a passage of the text', async () => {
    const text = `${'Much is said before. '.repeat(40)}Then the dockers’ union met. ${'And more. '.repeat(40)}`;
    await tell({ en: { title: 'A docker', text } });
    const [row] = (await search('dockers')).rows;
    expect(row?.title).toEqual([
      { text: 'A ', isMarked: false },
      { text: 'docker', isMarked: true },
    ]);
    expect(row?.passage.find(({ isMarked }) => isMarked)?.text).toBe('dockers');
    expect(row?.passage.map((piece) => piece.text).join('').length).toBeLessThan(260);
  });

  it('is never a draft, nor what was unpublished, moved to the trash or erased', async () => {
    await tell({ en: { title: 'Secret draft' } }, {}, false);
    expect(await found('secret')).toEqual([]);
    const editor = await anyStaff('administrator');
    for (const takeAway of [
      (storyId: string) =>
        tx((write) => unpublishText(write, editor, { storyId, language: 'en', reason: '' }, now)),
      (storyId: string) => tx((write) => trashStory(write, editor, storyId, now)),
      (storyId: string) =>
        tx((write) => eraseText(write, editor, { storyId, language: 'en', reason: 'x' }, now)),
    ]) {
      const storyId = await tell({ en: { title: 'Kropotkin' } });
      expect(await found('kropotkin')).toEqual(['Kropotkin']);
      await takeAway(storyId);
      expect(await found('kropotkin')).toEqual([]);
      const { advice } = await search('kropotkyn');
      expect(advice?.meant).toBeNull();
    }
  });
});

describe('When nothing is found', () => {
  it('proposes words of public texts, and says which words were found alone', async () => {
    await tell({ en: { title: 'Henk Sneevliet' } });
    await tell({ en: { title: 'Sneevlied' } }, {}, false);
    expect((await search('sneevleet')).advice?.meant).toBe('sneevliet');
    const { advice } = await search('henk tulips');
    expect(advice?.alone.map(({ term, isFound }) => [term.words, isFound])).toEqual([
      ['henk', true],
      ['tulips', false],
    ]);
  });

  it('proposes words with a letter too many, too few, wrong or swapped, also within a phrase', async () => {
    await tell({ en: { title: 'Henk Sneevliet in Semarang', text: 'By Sneevliet.' } });
    await tell({ ru: { title: 'Революция' } });
    for (const asked of ['snevliet', 'sneeevliet', 'Sneevliat', 'senevliet', 'sneevleit']) {
      expect((await search(asked)).advice?.meant, asked).toBe('sneevliet');
    }
    expect((await search('революцыя')).advice?.meant).toBe('революция');
    expect((await search('revolyutsiya')).advice?.meant).toBe('революция');
    expect((await search('"henk snevliet"')).advice?.meant).toBe('"henk sneevliet"');
    expect((await search('zzzzzz')).advice?.meant).toBeNull();
  });

  it('shows what is found with the words corrected, or written apart', async () => {
    await tell({ en: { title: 'Henk Sneevliet' } });
    await tell({ nl: { title: 'De vervolging van joden' } });
    const shown = async (q: string) => {
      const { count, more } = await search(q, 'nl');
      const [nearest] = more;
      return [
        count,
        nearest?.because,
        nearest?.rows.map((row) => row.title.map((each) => each.text).join('')),
      ];
    };
    expect(await shown('sneevleit')).toEqual([0, 'meant', ['Henk Sneevliet']]);
    expect(await shown('jodenvervolging')).toEqual([0, 'described', ['De vervolging van joden']]);
  });

  it('shows what has the words of a compound, of which the first may be part of another', async () => {
    await tell({ de: { title: 'Die Arbeiterinnen der Textilfabrik' } });
    await tell({ de: { title: 'Die Arbeiterinnen im Hafen' } });
    const { more } = await search('Textilarbeiterinnen', 'de');
    expect(more.map(({ because, rows }) => [because, rows.length])).toEqual([['described', 1]]);
  });

  it('or too little, shows what has some of the words, the common ones aside', async () => {
    await tell({ en: { title: 'The strike of the dockers' } });
    await tell({ en: { title: 'The dockers of London' } });
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) {
      await tell({ en: { title: `Print ${number} of the press` } });
    }
    const { count, more } = await search('the strike of dockers');
    expect([count, ...more.map(({ because, rows }) => [because, rows.length])]).toEqual([
      ...[1, ['some', 1]],
    ]);
    expect((await search('the tulips of dockers')).more[0]?.rows.length).toBe(2);
  });

  it('finds a year that only the date has', async () => {
    await tell({ en: { title: 'A strike' } }, { eventDate: '1889-08-14' });
    expect(await found('strike 1889')).toEqual(['A strike']);
  });

  it('forgets words that are in no public text any more', async () => {
    const editor = await anyStaff('administrator');
    const storyId = await tell({ en: { title: 'Kropotkin' } });
    await tell({ en: { title: 'Bakunin' } });
    await tx((write) => trashStory(write, editor, storyId, now));
    await tx(async (write) =>
      forgetWords(write, await subjectIndex(), { letters: '', word: '' }, 1_000),
    );
    const rows = await reads().select().from(spelling);
    expect(new Set(rows.map(({ word }) => word))).toEqual(new Set(['bakunin', 'nothing', 'more']));
  });

  it('counts what is found without the filters, and names the nearest topic', async () => {
    await topic({ en: 'Communism' });
    await tell({ en: { title: 'Lenin' } });
    await tell({ nl: { title: 'Brief' } });
    await tx(async (write) => noteWordsOfNames(write, await subjectIndex()));
    expect((await search('lenin', 'en', { language: 'nl' })).advice?.unfiltered).toBe(1);
    expect((await search('communizm')).advice?.nearest.map(({ name }) => name)).toEqual([
      'Communism',
    ]);
  });
});

describe('Odd input', () => {
  it.each([
    'AND',
    'a OR b NOT c',
    'NEAR(a b, 3)',
    'title:x',
    '"',
    '"unbalanced',
    '""',
    '*',
    '^a',
    '(((',
    "'; drop table text; --",
    '!!! … —',
    '-',
    '--',
    '-a',
    'a',
    '国',
    'the of and',
    'a'.repeat(10_000),
    'word '.repeat(2_000),
    '"a" '.repeat(2_000),
    '\u0000\ufffd\ud800',
    'w·x kind·item',
    '{title} : x',
    '国际'.repeat(250),
  ])('%j has an answer', async (q) => {
    await tell({ en: { title: 'The story of a word' } });
    const { rows, advice, leftOut, asksNothing } = await search(q);
    expect(rows.length > 0 || advice || leftOut.length > 0 || asksNothing).toBeTruthy();
  });

  it('in filters has an answer', async () => {
    await tell({ en: { title: 'The story of a word' } });
    for (const filter of [
      ...[{ decade: '-9999' }, { decade: '9999' }, { topic: '"' }, { name: 'x'.repeat(10_000) }],
      ...[{ kind: '*' }, { language: '国' }, { decade: '99999' }, { page: '-1' }],
    ] as Query[]) {
      const { rows, unused, advice } = await search('story', 'en', filter);
      expect(rows.length > 0 || advice?.unfiltered === 1, JSON.stringify(filter)).toBe(true);
      expect(unused.length > 0 || 'decade' in filter).toBe(true);
      expect(unused.every(({ value }) => value.length <= 61)).toBe(true);
    }
  });

  it('names what was left out', async () => {
    expect((await search('lenin !!!')).leftOut).toEqual(['!!!']);
    const many = Array.from({ length: 15 }, (_, index) => `word${index}`).join(' ');
    expect((await search(many)).leftOut).toEqual(['word12', 'word13', 'word14']);
  });
});

it('does not show staff’s tokens to readers', async () => {
  await tell({ en: { title: 'Draft' } }, {}, false);
  expect(await hasText(reads(), '"en·draft"')).toBe(false);
});

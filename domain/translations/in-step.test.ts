import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { storyTag, textTag } from '@/cache/tags';
import { reads, tx } from '@/db/client';
import { invalidation } from '@/db/schema/site';
import { audit } from '@/db/schema/staff';
import { revision, text } from '@/db/schema/stories';
import { blockHashes } from '@/domain/documents/block-hashes';
import type { Block, Document } from '@/domain/documents/document';
import { NotAllowed, NotThere } from '@/domain/permissions/permissions';
import type { Staff } from '@/domain/permissions/staff';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { getStory } from '@/domain/reader/story-queries';
import { readSentText, type SentText } from '@/domain/texts/text-fields';
import { restoreStory, trashStory } from '@/domain/trash/trash-changes';
import { createStory } from '@/domain/writing/create-changes';
import { saveText } from '@/domain/writing/save-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { listOutdated } from './outdated-queries';
import { para } from './sides.fixtures';
import { getSides } from './sides-queries';
import { findStillRight, takeStillRightBack } from './still-right-changes';

let clock = Date.UTC(2026, 0, 1);
let editor: Staff;
let storyId: string;

const tick = () => {
  clock += 60_000;
  return clock;
};
const doc = (...content: Block[]): Document => ({ type: 'doc', content });
const lines = (...words: string[]) => doc(...words.map(para));
const hashOf = (words: string) => (words === '' ? '' : (blockHashes(lines(words))[0] ?? ''));
const rowOf = async (language: string) => {
  const rows = await reads().select().from(text).where(eq(text.storyId, storyId));
  const row = rows.find((each) => each.language === language);
  if (!row) throw new Error(language);
  return row;
};

beforeEach(async () => {
  freshDatabase();
  editor = await anyStaff('editor');
  const given = { kind: 'item' as const, language: 'en', title: 'Strike' };
  storyId = await tx((write) => createStory(write, editor, given, tick()));
});

async function save(language: string, body: Document, over: Partial<SentText> = {}) {
  const rows = await reads().select().from(text).where(eq(text.storyId, storyId));
  const baseVersion = rows.find((row) => row.language === language)?.version ?? 0;
  const words = {
    subtitle: '',
    teaser: '',
    dateNote: '',
    byline: '',
    translatorCredit: '',
    metaTitle: '',
    metaDescription: '',
  };
  const place = { storyId, language, baseVersion, sittingId: `${language} ${baseVersion}` };
  const sent: SentText = { ...place, ...words, title: `Strike ${language}`, body, ...over };
  const saved = await tx((write) => saveText(write, editor, sent, tick()));
  if (saved.status !== 'saved') throw new Error('conflict');
  return saved;
}

async function publish(language: string) {
  const wanted = { storyId, language };
  const done = await tx((write) => publishText(write, { staffId: null }, wanted, tick()));
  expect(done.status).not.toBe('refused');
}

async function put(language: string, body: Document, over: Partial<SentText> = {}) {
  await save(language, body, over);
  await publish(language);
}

const behind = async (language: string) => (await rowOf(language)).behind;
const working = async (language: string) =>
  (await listOutdated(storyId)).find((each) => each.language === language)?.working;
const change = (was: string, now: string, language = 'fa', sourceLanguage = 'en') => ({
  storyId,
  language,
  sourceLanguage,
  was: hashOf(was),
  now: hashOf(now),
});
const stillRight = (...of: Parameters<typeof change>) =>
  tx((write) => findStillRight(write, editor, change(...of), tick()));
const notStillRight = (...of: Parameters<typeof change>) =>
  tx((write) => takeStillRightBack(write, editor, change(...of), tick()));

const THREE = ['One.', 'Two.', 'Three.'];
const PERSIAN = lines('یک.', 'دو.', 'سه.');

/** English and Persian are public and up to date. */
async function inTwoLanguages() {
  await put('en', lines(...THREE));
  await put('fa', PERSIAN);
}

describe('a translation', () => {
  beforeEach(inTwoLanguages);

  it('is outdated by the one changed paragraph, and only once the change is public', async () => {
    await save('en', lines('One.', 'Two, changed.', 'Three.'));
    expect([await behind('fa'), await working('fa')]).toEqual([0, 0]);
    await publish('en');
    expect([await behind('fa'), await working('fa')]).toEqual([1, 1]);
    expect(await behind('en')).toBe(0);
  });

  it('is not outdated by a save without changes, white space, or another crop of an image', async () => {
    const figure = { type: 'figure' as const, attrs: { pictureId: 'p1' } };
    await put('en', doc(...lines(...THREE).content, figure));
    await put('fa', PERSIAN, { madeFrom: 'en' });
    const cropped = {
      ...figure,
      attrs: { ...figure.attrs, width: 'full' as const, crop: { ratio: '1:1' as const } },
    };
    await put('en', doc(...lines('One. ', ' Two.', 'Three.').content, cropped, para('')));
    expect([await behind('fa'), await working('fa')]).toEqual([0, 0]);
    await put('en', doc(...lines(...THREE).content, figure), { title: 'Another title' });
    expect((await rowOf('fa')).behindSince).toBeNull();
  });

  it('is not outdated while its source is unpublished, and is again afterwards', async () => {
    await put('en', lines('One.', 'Changed.', 'Three.'));
    const since = (await rowOf('fa')).behindSince;
    expect(since).not.toBeNull();
    const at = { storyId, language: 'en' };
    await tx((write) => unpublishText(write, editor, at, tick()));
    expect(await behind('fa')).toBe(0);
    await publish('en');
    expect(await rowOf('fa')).toMatchObject({ behind: 1, behindSince: since });
  });

  it('is unchanged after the trash', async () => {
    await put('en', lines('One.', 'Changed.', 'Three.'));
    const before = await rowOf('fa');
    await tx((write) => trashStory(write, editor, storyId, tick()));
    await tx((write) => restoreStory(write, editor, storyId, tick()));
    expect(await rowOf('fa')).toEqual(before);
  });

  it('follows one block and stays outdated by the other until both are followed', async () => {
    await put('en', lines('First.', 'Two.', 'Third.'));
    expect(await behind('fa')).toBe(2);
    const first = { was: hashOf('One.'), now: hashOf('First.') };
    await save('fa', lines('نخست.', 'دو.', 'سه.'), { inStep: [first] });
    expect([await behind('fa'), await working('fa')]).toEqual([2, 1]);
    await publish('fa');
    expect([await behind('fa'), await working('fa')]).toEqual([1, 1]);
    const before = await rowOf('fa');
    const third = { was: hashOf('Three.'), now: hashOf('Third.') };
    await save('fa', lines('نخست.', 'دو.', 'سه.'), { inStep: [third] });
    expect((await rowOf('fa')).version).toBe(before.version + 1);
    await publish('fa');
    expect(await rowOf('fa')).toMatchObject({ behind: 0, behindSince: null });
  });

  it('follows only the changes named by a save', async () => {
    await put('en', lines('First.', 'Two.', 'Three.'));
    const { version } = await rowOf('fa');
    const wrong = { was: hashOf('Two.'), now: hashOf('First.') };
    await save('fa', PERSIAN, { inStep: [wrong, { was: '', now: '' }] });
    expect(await rowOf('fa')).toMatchObject({ version, behind: 1 });
    const form = { storyId, language: 'fa', baseVersion: 1, sittingId: 's', body: PERSIAN };
    for (const inStep of [[{ was: 'x', now: '' }], [{ was: '' }], 'all', [{}]]) {
      expect(readSentText({ ...form, inStep }).ok).toBe(false);
    }
    expect(readSentText({ ...form, inStep: [wrong] })).toMatchObject({
      value: { inStep: [wrong] },
    });
  });
});

describe('still right', () => {
  beforeEach(inTwoLanguages);

  it('clears a block for readers and staff, until the source changes again', async () => {
    await put('en', lines('One.', 'Two!', 'Three.'));
    await save('fa', lines('یک.', 'دو.', 'سه!'));
    const revisions = await reads().select().from(revision);
    expect(await stillRight('Two.', 'Two!')).toBe(true);
    expect([await behind('fa'), await working('fa')]).toEqual([0, 0]);
    expect(await reads().select().from(revision)).toEqual(revisions);
    await put('en', lines('One.', 'Two, and more.', 'Three.'));
    expect([await behind('fa'), await working('fa')]).toEqual([1, 1]);
  });

  it('applies to added and deleted blocks, and can be removed', async () => {
    await put('en', lines('One.', 'Two.', 'Half.', 'Three.'));
    expect(await stillRight('', 'Half.')).toBe(true);
    expect(await behind('fa')).toBe(0);
    expect(await notStillRight('', 'Half.')).toBe(true);
    expect(await behind('fa')).toBe(1);
    expect(await notStillRight('', 'Half.')).toBe(false);
    await put('en', lines('One.', 'Three.'));
    expect(await stillRight('Two.', '')).toBe(true);
    expect(await behind('fa')).toBe(0);
    const said = (await reads().select().from(audit)).map((row) => row.action);
    expect(said.filter((action) => /ight$/.test(action))).toEqual([
      'text.stillRight',
      'text.notStillRight',
      'text.stillRight',
    ]);
  });

  it('is refused for changes that do not exist, and without permission to write the translation', async () => {
    await put('en', lines('One.', 'Two!', 'Three.'));
    expect(await stillRight('One.', 'Two!')).toBe(false);
    expect(await stillRight('Two.', 'Two!', 'fa', 'nl')).toBe(false);
    const translator = await anyStaff('translator', { languages: ['nl'] });
    const asked = tx((write) => findStillRight(write, translator, change('Two.', 'Two!'), tick()));
    await expect(asked).rejects.toThrow(NotAllowed);
    expect(await behind('fa')).toBe(1);
  });
});

describe('readers’ pages', () => {
  beforeEach(inTwoLanguages);

  it('of the translation are invalidated by each of these, and no other text’s', async () => {
    const stale = async (change: () => Promise<unknown>) => {
      const before = (await reads().select().from(invalidation)).length;
      await change();
      const rows = await reads().select().from(invalidation);
      return new Set(rows.slice(before).map((row) => row.tag));
    };
    const fa = textTag(storyId, 'fa');
    expect(await stale(() => put('en', lines('One.', 'Two!', 'Three.')))).toContain(fa);
    for (const change of [stillRight, notStillRight]) {
      const tags = await stale(() => change('Two.', 'Two!'));
      expect(tags).toContain(fa);
      expect(tags).not.toContain(textTag(storyId, 'en'));
      expect(tags).not.toContain(storyTag(storyId));
    }
    const followed = [{ was: hashOf('Two.'), now: hashOf('Two!') }];
    expect(await stale(() => put('fa', PERSIAN, { inStep: followed }))).toContain(fa);
    const read = await getStory(storyId, 'fa');
    expect(read).toMatchObject({ behind: 0, madeFromLanguage: 'en' });
    expect(read?.madeFromAt).toBe((await rowOf('en')).publishedAt);
  });
});

describe('any language', () => {
  it('may be the source of any other, in a ring as well', async () => {
    await put('nl', lines('Een.', 'Twee.'));
    await put('en', lines('One.', 'Two.'), { madeFrom: 'nl' });
    await put('fa', lines('یک.', 'دو.'), { madeFrom: 'en' });
    await put('nl', lines('Een.', 'Twee.'), { madeFrom: 'fa' });
    await put('en', lines('One.', 'Two!'));
    expect([await behind('nl'), await behind('en'), await behind('fa')]).toEqual([0, 0, 1]);
    await put('fa', lines('یک.', 'دو!'), { madeFrom: 'en' });
    expect([await behind('nl'), await behind('en'), await behind('fa')]).toEqual([1, 0, 0]);
    await put('nl', lines('Een.', 'Twee!'), { madeFrom: 'fa' });
    expect([await behind('nl'), await behind('en'), await behind('fa')]).toEqual([0, 1, 0]);
  });

  it('can be switched to, and a draft counts how outdated it is against a draft', async () => {
    await save('en', lines('One.'));
    await save('nl', lines('Een.'));
    await save('fa', lines('یک.'));
    await save('en', lines('One!'));
    expect(await working('fa')).toBe(1);
    await save('fa', lines('یک.'), { madeFrom: 'nl' });
    expect(await working('fa')).toBe(0);
    expect((await listOutdated(storyId)).find((each) => each.language === 'fa')).toMatchObject({
      sourceLanguage: 'nl',
      sourcePublishedAt: null,
    });
    await save('nl', lines('Een!'));
    expect(await working('fa')).toBe(1);
  });
});

describe('the translation page’s data', () => {
  beforeEach(inTwoLanguages);

  it('has the public source, and the revision that the translation was made from', async () => {
    await put('en', lines('One.', 'Two!', 'Three.'), { title: 'Strikes' });
    await save('en', lines('Not public yet.'));
    const sides = await getSides(editor, storyId, 'fa');
    expect(sides).toMatchObject({ sourceLanguage: 'en', madeFromLanguage: 'en', stillRight: [] });
    expect(sides.source.map(({ block }) => block)).toEqual(lines('One.', 'Two!', 'Three.').content);
    expect(sides.madeFrom.map(({ block }) => block)).toEqual(lines(...THREE).content);
    expect([sides.sourceHead.title, sides.wasHead?.title]).toEqual(['Strikes', 'Strike en']);
    await stillRight('Two.', 'Two!');
    const marked = await getSides(editor, storyId, 'fa');
    expect(marked.stillRight).toEqual([{ was: hashOf('Two.'), now: hashOf('Two!') }]);
    expect(marked.madeFrom).toEqual(marked.source);
  });

  it('is of any other text that the user may see, never of the text itself', async () => {
    await save('nl', lines('Een.'), { madeFrom: 'fa' });
    const persian = await getSides(editor, storyId, 'fa', 'nl');
    expect(persian.sources).toEqual([
      { language: 'en', isPublic: true },
      { language: 'nl', isPublic: false },
    ]);
    expect(persian.madeFrom).toEqual(persian.source);
    expect((await getSides(editor, storyId, 'nl')).sourceLanguage).toBe('fa');
    expect((await getSides(editor, storyId, 'en')).sourceLanguage).toBe('fa');
    expect((await getSides(editor, storyId, 'de')).sourceLanguage).toBe('en');
    await expect(getSides(editor, storyId, 'fa', 'fa')).rejects.toThrow(NotThere);
    const translator = await anyStaff('translator', { languages: ['fa'] });
    const seen = await getSides(translator, storyId, 'fa');
    expect(seen.sources.map(({ language }) => language)).toEqual(['en']);
    await expect(getSides(translator, storyId, 'fa', 'nl')).rejects.toThrow(NotThere);
    await expect(getSides(translator, storyId, 'en')).rejects.toThrow(NotAllowed);
    await expect(getSides(translator, storyId, 'de')).rejects.toThrow(NotAllowed);
  });
});

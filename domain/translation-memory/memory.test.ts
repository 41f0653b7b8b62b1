import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { reads, tx } from '@/db/client';
import { text } from '@/db/schema/stories';
import { memorySentence } from '@/db/schema/translation-memory';
import { blockHashes } from '@/domain/documents/block-hashes';
import type { Block, Document } from '@/domain/documents/document';
import { addName } from '@/domain/names/changes';
import { newFacts } from '@/domain/names/name';
import { NotAllowed } from '@/domain/permissions/permissions';
import { eraseText } from '@/domain/publishing/erase-changes';
import { publishText, unpublishText } from '@/domain/publishing/publish-changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText } from '@/domain/texts/import-changes';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { STORY_FACTS } from '@/testing/story-facts';
import { changeSentence, removeSentence } from './changes';
import { listOffers } from './offer-queries';
import { findSentence, listSentences } from './queries';

const NOBODY = { staffId: null };
const NOW = Date.UTC(2026, 0, 1);
const ANY = { from: '', to: '', words: '' };
const paragraph = (words: string): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text: words }],
});
const body = (...lines: string[]): Document => ({ type: 'doc', content: lines.map(paragraph) });

let count = 0;

async function put(storyId: string, language: string, words: Document, madeFrom?: Document) {
  const given = { storyId, language, title: 'A title', slug: `s${count++}`, body: words };
  const from = madeFrom && {
    madeFrom: { language: 'en', hashes: blockHashes(madeFrom), publishedAt: null },
  };
  await tx((write) => importText(write, NOBODY, { ...given, ...from }, NOW));
  await tx((write) => publishText(write, NOBODY, { storyId, language }, NOW));
}

/** Publishes paragraphs with their translations. */
async function translated(lines: string[], into: string[], to = 'nl'): Promise<string> {
  const storyId = await tx((write) => addStory(write, NOBODY, STORY_FACTS, NOW));
  await put(storyId, 'en', body(...lines));
  await put(storyId, to, body(...into), body(...lines));
  return storyId;
}

async function offered(line: string, to = 'nl', storyId = 'new') {
  const blocks = [{ hash: 'a', block: paragraph(line) }];
  const offers = await listOffers(blocks, { from: 'en', to, storyId });
  return offers.get('a') ?? [];
}

async function person(english: string, dutch: string) {
  const form = (language: string, name: string) => ({
    ...{ language, name, slug: `${language}-${count++}`, description: '', sortForm: '' },
  });
  const forms = [form('en', english), form('nl', dutch)];
  await tx((write) => addName(write, NOBODY, { ...newFacts('person'), forms, variants: [] }, NOW));
}

beforeEach(() => {
  freshDatabase();
});

it('offers each of the different translations of a sentence that was published very often', async () => {
  await translated(['Photo: the archive.'], ['Beeld: het archief.']);
  for (let n = 0; n < 40; n += 1) {
    await translated(['Photo: the archive.'], ['Foto: het archief.']);
  }
  const hashed = [{ hash: 'h', block: paragraph('Photo: the archive.') }];
  const offers = await listOffers(hashed, { from: 'en', to: 'nl', storyId: 'another' });
  const words = offers.get('h')?.map((offer) => offer.words);
  expect(words?.toSorted()).toEqual(['Beeld: het archief.', 'Foto: het archief.']);
});

describe('The translation memory', () => {
  it('offers the translation of a sentence that was published in another story', async () => {
    const storyId = await translated(
      ['The company closed its gates. Nobody was dismissed.'],
      ['De maatschappij sloot de poorten. Niemand werd ontslagen.'],
    );
    expect(await offered('Nobody was dismissed.')).toEqual([
      { words: 'Niemand werd ontslagen.', was: null, isWhole: true },
    ]);
    expect(await offered('Nobody was dismissed.', 'de')).toEqual([]);
    expect(await offered('Nobody was dismissed.', 'nl', storyId)).toEqual([]);
    expect(await offered('Somebody was dismissed.')).toEqual([]);
  });

  it('puts the new numbers into it, in the digits of the language', async () => {
    await translated(
      ['In 1948 the union had 1,200 members.'],
      ['در ۱۹۴۸ اتحادیه ۱٬۲۰۰ عضو داشت.'],
      'fa',
    );
    await translated(['In 1948 it had 1,200 members.'], ['In 1948 had het 1.200 leden.']);
    await translated(['It lasted 11 days.'], ['Het duurde elf dagen.']);
    const [persian] = await offered('In 1951 the union had 800 members.', 'fa');
    expect(persian?.words).toContain('در ۱۹۵۱ اتحادیه');
    expect(await offered('In 1951 it had 2,300 members.')).toEqual([
      {
        words: 'In 1951 had het 2.300 leden.',
        was: 'In 1948 it had 1,200 members.',
        isWhole: true,
      },
    ]);
    const [spelled] = await offered('It lasted 12 days.');
    expect(spelled).toMatchObject({ words: 'Het duurde elf dagen.', isWhole: false });
  });

  it('puts names of the archive into it, and no other words', async () => {
    await person('Leo Trotsky', 'Leo Trotski');
    await person('Vladimir Lenin', 'Vladimir Lenin');
    await translated(
      ['The letter was written by Leo Trotsky.'],
      ['De brief is geschreven door Leo Trotski.'],
    );
    expect(await offered('The letter was written by Vladimir Lenin.')).toEqual([
      {
        words: 'De brief is geschreven door Vladimir Lenin.',
        was: 'The letter was written by Leo Trotsky.',
        isWhole: true,
      },
    ]);
    expect(await offered('The letter was written by Nobody Known.')).toEqual([]);
  });

  it('takes paragraphs alone that the translation follows', async () => {
    const storyId = await tx((write) => addStory(write, NOBODY, STORY_FACTS, NOW));
    await put(storyId, 'en', body('The first sentence.', 'The second sentence.'));
    const was = body('The first sentence.', 'Another sentence then.');
    await put(storyId, 'nl', body('De eerste zin.', 'Een andere zin toen.'), was);
    expect(await offered('The first sentence.')).toHaveLength(1);
    expect(await offered('The second sentence.')).toEqual([]);
  });

  it('offers nothing of a text that is unpublished, and forgets one that is erased', async () => {
    const storyId = await translated(['Nobody was dismissed.'], ['Niemand werd ontslagen.']);
    const source = { storyId, language: 'en' };
    await tx((write) => unpublishText(write, NOBODY, { storyId, language: 'nl' }, NOW));
    expect(await offered('Nobody was dismissed.')).toEqual([]);
    expect(await reads().select().from(memorySentence)).toHaveLength(1);
    await tx((write) => eraseText(write, NOBODY, { ...source, reason: '' }, NOW));
    expect(await reads().select().from(memorySentence)).toEqual([]);
  });

  it('lists no sentence of an original that is unpublished, and finds words in any case', async () => {
    const storyId = await translated(['Nobody was at work.'], ['Стачка началась.'], 'ru');
    const editor = await anyStaff('editor');
    const found = async (words: string) =>
      (await listSentences(editor, { ...ANY, words }, '')).sentences.length;
    expect([await found('стачка'), await found('%')]).toEqual([1, 0]);
    await tx((write) => unpublishText(write, NOBODY, { storyId, language: 'en' }, NOW));
    expect(await found('стачка')).toBe(0);
  });

  it('keeps what was corrected or deleted by hand when the text is published again', async () => {
    const storyId = await translated(
      ['Nobody was dismissed.', 'The gates were closed.'],
      ['Niemand werd ontslagen.', 'De poorten waren dicht.'],
    );
    const editor = await anyStaff('editor');
    const { sentences, next } = await listSentences(editor, ANY, '');
    expect(next).toBeNull();
    const idOf = (source: string) => sentences.find((each) => each.source === source)?.id ?? '';
    const [first, second] = [idOf('Nobody was dismissed.'), idOf('The gates were closed.')];
    const corrected = { id: first, target: 'Er werd niemand ontslagen.' };
    const translator = await anyStaff('translator', { languages: ['de'] });
    const asTranslator = tx((write) => changeSentence(write, translator, corrected, NOW));
    await expect(asTranslator).rejects.toThrow(NotAllowed);
    await tx((write) => changeSentence(write, editor, corrected, NOW));
    await tx((write) => removeSentence(write, editor, second, NOW));
    await tx((write) => unpublishText(write, NOBODY, { storyId, language: 'nl' }, NOW));
    await tx((write) => publishText(write, NOBODY, { storyId, language: 'nl' }, NOW));
    const [row] = await reads().select().from(text).where(eq(text.language, 'nl'));
    expect(row?.state).toBe('published');
    expect((await offered('Nobody was dismissed.'))[0]?.words).toBe('Er werd niemand ontslagen.');
    expect(await offered('The gates were closed.')).toEqual([]);
    expect(await findSentence(editor, second)).toBeNull();
    const found = await listSentences(editor, { ...ANY, words: 'niemand' }, '');
    expect(found.sentences).toHaveLength(1);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { tx } from '@/db/client';
import type { Block } from '@/domain/documents/document';
import { NotAllowed, NotThere } from '@/domain/permissions/permissions';
import { fieldBlocks, fieldHash } from '@/domain/translations/sides-of-text';
import { freshDatabase } from '@/testing/database';
import { anyStaff } from '@/testing/staff';
import { addTerm, changeTerm, removeTerm } from './changes';
import { readNewTerm } from './glossary-form';
import { readPair } from './pair';
import { listTerms, listTermsIn } from './queries';

const NOBODY = { staffId: null };
const STRIKE = { sourceLanguage: 'en', targetLanguage: 'nl', source: 'general strike' };
const WORDS = { target: 'algemene staking', note: 'Never “werkstaking”.' };
const ALL = { from: '', to: '' };

const paragraph = (text: string): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});
const add = (over: Partial<typeof STRIKE> = {}, by: Parameters<typeof addTerm>[1] = NOBODY) =>
  tx((write) => addTerm(write, by, { ...STRIKE, ...WORDS, ...over }, 1_000));

/** Terms found in a text in a language, translated into Dutch. */
async function found(language: string, text: string): Promise<string[]> {
  const blocks = [{ hash: 'a', block: paragraph(text) }];
  const terms = await listTermsIn(blocks, { from: language, to: 'nl' });
  return (terms.get('a') ?? []).map(({ source }) => source);
}

beforeEach(() => {
  freshDatabase();
});

describe('The glossary', () => {
  it('has its terms in the fields of a source too', async () => {
    await add();
    const head = { title: 'The general strike', subtitle: '', teaser: 'A general strike.' };
    const blocks = fieldBlocks({ ...head, metaTitle: '', metaDescription: '' });
    const terms = await listTermsIn(blocks, { from: 'en', to: 'nl' });
    expect([...terms.keys()]).toEqual([fieldHash('title'), fieldHash('teaser')]);
  });

  it('has a term once for each pair of languages, however it is spelled', async () => {
    const id = await add();
    expect(await add({ source: 'General  Strike' })).toBeNull();
    expect(await add({ targetLanguage: 'de' })).not.toBeNull();
    const other = (await add({ source: 'lockout' })) ?? '';
    const same = { id: other, ...WORDS, source: 'General strike' };
    expect(await tx((write) => changeTerm(write, NOBODY, same, 2_000))).toBe(false);
    const own = { id: id ?? '', ...WORDS, source: 'General Strike' };
    expect(await tx((write) => changeTerm(write, NOBODY, own, 2_000))).toBe(true);
    const terms = await listTerms(await anyStaff('author'), { from: 'en', to: 'nl' });
    expect(terms.map(({ source }) => source)).toEqual(['General Strike', 'lockout']);
  });

  it('is changed by editors, and by translators into their languages', async () => {
    const translator = await anyStaff('translator', { languages: ['nl'] });
    const id = (await add({}, translator)) ?? '';
    await expect(add({ targetLanguage: 'de' }, translator)).rejects.toThrow(NotAllowed);
    const german = (await add({ targetLanguage: 'de' }, await anyStaff('editor'))) ?? '';
    const removeAs = (each: string) => tx((write) => removeTerm(write, translator, each, 2_000));
    await expect(removeAs(german)).rejects.toThrow(NotAllowed);
    await removeAs(id);
    const gone = { id, ...WORDS, source: 'strike' };
    const editor = await anyStaff('editor');
    await expect(tx((write) => changeTerm(write, editor, gone, 3_000))).rejects.toThrow(NotThere);
    await expect(add({}, await anyStaff('author'))).rejects.toThrow(NotAllowed);
    expect(await listTerms(translator, ALL)).toHaveLength(1);
  });
});

describe('Terms in a paragraph', () => {
  it.each([
    ['en', 'general strike', 'After the General Strikes of 1903', true],
    ['en', 'general strike', 'A strike of the general', false],
    ['ru', 'забастовка', 'Во время забастовки рабочих', true],
    ['de', 'Arbeiterrat', 'Die Beschlüsse des Arbeiterrates', true],
    ['fa', 'انقلاب مشروطه', 'در انقلاب مشروطه', true],
    ['zh-Hans', '总罢工', '一九二五年的总罢工之后', true],
    ['zh-Hans', '总罢工', '罢工', false],
  ])('are found in %s: %s', async (sourceLanguage, source, text, isThere) => {
    await add({ sourceLanguage, source });
    expect(await found(sourceLanguage, text)).toEqual(isThere ? [source] : []);
  });

  it('come in the order of the text, each once', async () => {
    for (const source of ['lockout', 'strike', 'union']) await add({ source });
    const text = 'The unions called a strike. After the lockout, a second strike.';
    expect(await found('en', text)).toEqual(['union', 'strike', 'lockout']);
    expect(await found('de', text)).toEqual([]);
  });
});

it('refuses a term without words, without another language, or too long', () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...STRIKE, ...WORDS })) form.set(name, value);
  expect(readNewTerm(form).ok).toBe(true);
  for (const [name, value] of Object.entries({
    source: ' ',
    target: 'x'.repeat(101),
    targetLanguage: 'en',
    sourceLanguage: '',
  })) {
    const wrong = new FormData();
    for (const [key, each] of form) wrong.set(key, each);
    wrong.set(name, value);
    expect(readNewTerm(wrong), name).toMatchObject({ ok: false });
  }
});

it('reads a pair of languages, and ignores what is none', () => {
  expect(readPair({ from: 'zh-hans', to: '!' })).toEqual({ from: 'zh-Hans', to: '' });
});

import { afterEach, describe, expect, it } from 'vitest';
import { hasTranslator, translator } from './translator';

const before = process.env.TRANSLATOR;
afterEach(() => {
  if (before === undefined) delete process.env.TRANSLATOR;
  else process.env.TRANSLATOR = before;
});

describe('the module that translates', () => {
  it('is null unless one is named', async () => {
    delete process.env.TRANSLATOR;
    expect([hasTranslator(), await translator()]).toEqual([false, null]);
    process.env.TRANSLATOR = ' ';
    expect([hasTranslator(), await translator()]).toEqual([false, null]);
  });

  it('is refused when it does not translate, and loaded again next time', async () => {
    process.env.TRANSLATOR = 'bin/npm-words.mjs';
    await expect(translator()).rejects.toThrow('has no name and translate');
    process.env.TRANSLATOR = 'bin/nowhere.mjs';
    await expect(translator()).rejects.toThrow();
    process.env.TRANSLATOR = 'e2e/support/translator.mjs';
    const found = await translator();
    expect(found?.name).toBe('Test machine');
    expect(await found?.translate(['one'], 'en', 'fa')).toEqual(['en→fa: one']);
  });
});

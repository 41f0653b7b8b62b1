import { describe, expect, it } from 'vitest';
import { capitalised, comma, nestedQuotes } from './phrases';

describe('Words of a label', () => {
  it('begin with a capital where the script has them', () => {
    expect(capitalised('the 1920s', 'en')).toBe('The 1920s');
    expect(capitalised('élections', 'fr')).toBe('Élections');
    expect(capitalised('около 1914', 'ru')).toBe('Около 1914');
    expect(capitalised('30 May 1907', 'en')).toBe('30 May 1907');
    expect(capitalised('دههٔ ۱۹۲۰', 'fa')).toBe('دههٔ ۱۹۲۰');
    expect(capitalised('约1914年', 'zh-Hans')).toBe('约1914年');
  });
});

describe('A citation', () => {
  it('has the comma of its language', () => {
    expect(['en', 'fa', 'zh-Hans'].map(comma)).toEqual([', ', '، ', '，']);
  });

  it('has other marks for a quotation in a title', () => {
    expect(nestedQuotes('The “Manifesto” of 1848', 'en')).toBe('The ‘Manifesto’ of 1848');
    expect(nestedQuotes('Het ‘Manifest’ en Marx’ brieven', 'nl')).toBe(
      'Het “Manifest” en Marx’ brieven',
    );
    expect(nestedQuotes('Die „Rote Fahne“', 'de')).toBe('Die ‚Rote Fahne‘');
    expect(nestedQuotes('Le « Manifeste »', 'fr')).toBe('Le “Manifeste”');
    expect(nestedQuotes('Газета «Искра»', 'ru')).toBe('Газета „Искра“');
    expect(nestedQuotes('روزنامهٔ «صور»', 'fa')).toBe('روزنامهٔ ‹صور›');
    expect(nestedQuotes('读《新青年》', 'zh-Hans')).toBe('读〈新青年〉');
    expect(nestedQuotes("Workers' papers", 'en')).toBe("Workers' papers");
  });
});

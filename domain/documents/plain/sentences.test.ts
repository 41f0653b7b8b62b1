import { describe, expect, it } from 'vitest';
import { sentenceEnds } from './sentences';

describe('where a sentence ends', () => {
  it.each([
    ['en', 'See Vol. II of Messrs. Smith and Lt. Brown.'],
    ['de', 'Die Fa. Huber und Dipl.-Ing. Maier zogen um.'],
    ['fr', 'Cf. Proust à Ste. Anne.'],
    ['nl', 'Daar sprak prof. dr. Jansen van de fa. Philips.'],
    ['ru', 'Писали проф. Иванов и тов. Петров.'],
    ['fa', 'دکتر م. ع. احمدی آمد.'],
    ['ar', 'جاء د. محمد.'],
  ])('%s: %s is one', (language, sentence) => {
    expect(sentenceEnds(`${sentence} ${sentence}`, language)).toEqual([
      sentence.length,
      2 * sentence.length + 1,
    ]);
  });

  it('is recognized in Chinese, where a full stop marks no abbreviation', () => {
    expect(sentenceEnds('他走了。她来了。', 'zh-Hans')).toEqual([4, 8]);
  });
});

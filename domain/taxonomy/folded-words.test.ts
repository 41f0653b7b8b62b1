import { expect, it } from 'vitest';
import { foldedWords } from './folded-words';

it('folds letters as the search of readers does', () => {
  const same: [string, string][] = [
    ['Études', 'etudes'],
    ['Łódź, Straße', 'lodz strasse'],
    ['كتاب‌های', 'کتابهای'],
    ['Ёлкин', 'елкин'],
    ['國際', '国际'],
  ];
  for (const [one, other] of same) expect(foldedWords(one), one).toEqual(foldedWords(other));
  // A short i is a letter of its own, and a Hindi vowel is no accent.
  expect(foldedWords('Йоффе')).not.toEqual(foldedWords('Иоффе'));
  expect(foldedWords('हिन्दी')).toHaveLength(1);
});

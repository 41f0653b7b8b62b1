import { expect, it } from 'vitest';
import { soundOf } from './sound';
import { distanceOf, spellings } from './spelling';

it('writes what sounds alike in Latin and Cyrillic letters alike', () => {
  for (const [one, other] of [
    ['samizdat', 'самиздат'],
    ['eurocommunism', 'еврокоммунизм'],
    ['trotzki', 'троцки'],
    ['trotskij', 'троцкий'],
    ['bakounine', 'bakunine'],
    ['kropotkin', 'кропоткин'],
  ] as const) {
    expect(soundOf(one), one).toBe(soundOf(other));
  }
});

it('leaves other scripts and sounds apart', () => {
  expect(soundOf('کتاب')).toBe('کتاب');
  expect(soundOf('париж')).not.toBe(soundOf('paris'));
});

it('finds words that are spelled alike before those that sound alike', () => {
  const share = (one: string, other: string) =>
    [...spellings(one)].some((letters) => spellings(other).has(letters));
  expect(share('samizdat', 'самиздат')).toBe(true);
  expect(distanceOf('samizdat', 'самиздат')).toBe(0.5);
  expect(distanceOf('samizdat', 'samizdet')).toBe(1);
  expect(distanceOf('samizdat', 'sovkhoz')).toBeGreaterThan(2);
});

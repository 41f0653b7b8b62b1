import { expect, it } from 'vitest';
import { regionsOf } from './compare';

it('says which stretches differ, so that putting them in makes the second list of the first', () => {
  const chance = chanceOf(7);
  for (let round = 0; round < 500; round += 1) {
    const list = () => Array.from({ length: chance(12) }, () => 'abcd'.charAt(chance(4)));
    const [first, second] = [list(), list()];
    const made: string[] = [];
    let at = 0;
    for (const region of regionsOf(first, second)) {
      made.push(...first.slice(at, region.first.start));
      made.push(...second.slice(region.second.start, region.second.end));
      at = region.first.end;
    }
    expect([...made, ...first.slice(at)]).toEqual(second);
  }
});

it('compares thousands of equal words without trying every pair', () => {
  const many = (word: string) => Array.from({ length: 20_000 }, (_, n) => (n % 2 ? ' ' : word));
  expect(regionsOf(many('a'), many('b'))).toHaveLength(1);
});

/** Whole numbers below a bound, the same for the same seed. */
function chanceOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

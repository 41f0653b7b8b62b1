import { expect, it } from 'vitest';
import { isSameJson, jsonKey, regionsOf } from './compare';
import type { Block } from './document';
import { hunksOf } from './hunks';

it('takes values for equal whatever the order of their keys, and absent for undefined', () => {
  const one = { type: 'figure', attrs: { id: 'a', caption: undefined } };
  const other = { attrs: { id: 'a' }, type: 'figure' };
  expect(jsonKey(one)).toBe(jsonKey(other));
  expect(isSameJson(one, other)).toBe(true);
  expect(isSameJson(one, { ...other, attrs: { id: 'b' } })).toBe(false);
  expect(isSameJson([1, 2], [2, 1])).toBe(false);
});

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

it('finds no difference in a text whose keys are in another order', () => {
  const block = { type: 'paragraph', content: [{ type: 'text', text: 'a' }] } as Block;
  const turned = { content: [{ text: 'a', type: 'text' }], type: 'paragraph' } as Block;
  expect(hunksOf([block], [turned])).toEqual([]);
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

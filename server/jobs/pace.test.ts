import { expect, it } from 'vitest';
import { Pace } from './pace';

it('a pace spreads turns evenly and saves none up', () => {
  const pace = new Pace(10);
  expect([pace.book(1_000), pace.book(1_000), pace.book(1_050)]).toEqual([0, 100, 150]);
  expect([pace.book(9_000), pace.book(9_000)]).toEqual([0, 100]);
});

import { describe, expect, it } from 'vitest';
import { numberIn } from './number-in';
import { surrounded } from './surrounded';

describe('words between two signs', () => {
  it.each([
    ['**bold**', '**', 'bold'],
    ['a **bold word**', '**', 'bold word'],
    ['(*so*', '*', 'so'],
    ['~~no~~', '~~', 'no'],
    ['„_so_', '_', 'so'],
    ['他说**罢工**', '**', '罢工'],
    ['گفت **آری**', '**', 'آری'],
  ])('are found in %s', (text, sign, words) => expect(surrounded(text, sign)).toBe(words));

  it.each([
    ['**bold*', '*'],
    ['2*3*', '*'],
    ['snake_case_', '_'],
    ['a * b *', '*'],
    ['****', '**'],
    ['***', '*'],
    ['a *\ufffc*', '*'],
    ['https://a.example/*x*', '*'],
    ['他说_罢工_', '_'],
  ])('are not found in %s', (text, sign) => expect(surrounded(text, sign)).toBeNull());
});

it('reads the number of an item in three kinds of digits', () => {
  expect(['1. ', '12. ', '۱. ', '١. ', '1.', 'a. ', '1999. ', '१. '].map(numberIn)).toEqual([
    1,
    12,
    1,
    1,
    null,
    null,
    null,
    null,
  ]);
});

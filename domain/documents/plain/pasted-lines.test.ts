import { expect, it } from 'vitest';
import { paragraphsIn } from './pasted-lines';

it('keeps the lines of a poem together, and its stanzas apart', () => {
  expect(paragraphsIn('\nA\n  B\n\n \nC\n')).toEqual([['A', '\u00a0\u00a0B'], ['C']]);
});

it('makes a paragraph of every line where none is empty', () => {
  expect(paragraphsIn('A\nB\n')).toEqual([['A'], ['B']]);
  expect(paragraphsIn('one')).toEqual([['one']]);
  expect(paragraphsIn(' \n')).toEqual([]);
});

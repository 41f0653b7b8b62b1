import { expect, it } from 'vitest';
import { optionAfter } from './combobox';

it('goes round the options by the arrows', () => {
  expect(optionAfter('ArrowDown', -1, 3)).toBe(0);
  expect(optionAfter('ArrowDown', 2, 3)).toBe(0);
  expect(optionAfter('ArrowUp', -1, 3)).toBe(2);
  expect(optionAfter('ArrowUp', 0, 3)).toBe(2);
  expect(optionAfter('PageDown', 0, 3)).toBe(2);
});

it('leads nowhere without options, and by keys that edit the text', () => {
  expect(optionAfter('ArrowDown', -1, 0)).toBeNull();
  expect(optionAfter('Home', 1, 3)).toBeNull();
  expect(optionAfter('a', 1, 3)).toBeNull();
});

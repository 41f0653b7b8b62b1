import { expect, it } from 'vitest';
import { tabAfter } from './tab-keys';

const ltr = { at: 0, count: 3, isRtl: false };

it('goes round the tabs by the arrows, in the direction of the page', () => {
  expect(tabAfter('ArrowRight', ltr)).toBe(1);
  expect(tabAfter('ArrowLeft', ltr)).toBe(2);
  expect(tabAfter('ArrowRight', { ...ltr, at: 2 })).toBe(0);
  const rtl = { ...ltr, isRtl: true };
  expect(tabAfter('ArrowLeft', rtl)).toBe(1);
  expect(tabAfter('ArrowRight', rtl)).toBe(2);
});

it('goes to the first and the last tab, and nowhere by other keys', () => {
  expect(tabAfter('Home', { ...ltr, at: 2 })).toBe(0);
  expect(tabAfter('End', ltr)).toBe(2);
  expect(tabAfter('ArrowDown', ltr)).toBeNull();
  expect(tabAfter('a', ltr)).toBeNull();
});

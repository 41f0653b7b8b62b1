import { expect, test } from 'vitest';
import { typedMention } from './typed-mention';

const typed = (words: string) => typedMention(words, words.length);

test('finds the name that is being typed after an @', () => {
  expect(typed('Is it so, @')).toEqual({ at: 10, sought: '' });
  expect(typed('Is it so, @Rosa Lu')).toEqual({ at: 10, sought: 'Rosa Lu' });
  expect(typed('（@罗莎')).toEqual({ at: 1, sought: '罗莎' });
  expect(typedMention('@Rosa, and more', 5)).toEqual({ at: 0, sought: 'Rosa' });
});

test('an @ that is only written begins none', () => {
  expect(typed('Meet at noon @ the reading room')).toBeNull();
  expect(typed('rosa@example.org')).toBeNull();
  expect(typed('@\nRosa')).toBeNull();
  expect(typed('No sign')).toBeNull();
  expect(typed(`@${'a'.repeat(80)}`)).toBeNull();
  expect(typedMention('Rosa @', 4)).toBeNull();
});

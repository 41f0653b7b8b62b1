import { expect, it } from 'vitest';
import { isShownBy } from './saved-details';

const stored = {
  facts: { eventDate: '1931', source: 'A letter', topicIds: ['a', 'b'], occasion: null },
  shelves: [{ collectionId: 'c', place: 4, note: 'First' }],
};

it('finds that a form shows what is stored, whatever place a collection gave the story', () => {
  const facts = { eventDate: '1931', topicIds: ['a', 'b'] };
  expect(isShownBy({ facts, shelves: null }, stored)).toBe(true);
  expect(isShownBy({ facts, shelves: [{ collectionId: 'c', note: 'First' }] }, stored)).toBe(true);
  expect(isShownBy({ facts, shelves: [{ collectionId: 'c', note: null }] }, stored)).toBe(true);
});

it('finds that somebody else changed something that the form does not show', () => {
  expect(isShownBy({ facts: { eventDate: '1932' }, shelves: null }, stored)).toBe(false);
  expect(isShownBy({ facts: { topicIds: ['a'] }, shelves: null }, stored)).toBe(false);
  expect(isShownBy({ facts: {}, shelves: [] }, stored)).toBe(false);
  expect(isShownBy({ facts: {}, shelves: [{ collectionId: 'c', note: 'Last' }] }, stored)).toBe(
    false,
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeDetails, mergeShelves, readSeenDetails } from './details-merge';
import type { ChangedDetails } from './story-details';

const shown: ChangedDetails = {
  kind: 'item',
  source: 'A letter',
  eventDate: '1931',
  topicIds: ['one', 'two'],
  placeIds: [],
};

describe('details changed by two people at once', () => {
  it('keep what the other one changed elsewhere', () => {
    const current = { ...shown, source: 'Two letters', topicIds: ['one', 'two', 'three'] };
    const typed = { ...shown, eventDate: '1932', topicIds: ['two', 'four'] };
    expect(mergeDetails(shown, typed, current)).toEqual({
      changed: { eventDate: '1932', topicIds: ['two', 'four', 'three'] },
      replaced: [],
    });
  });

  it('say what of the other one they replace', () => {
    const current = { ...shown, source: 'Two letters' };
    const typed = { ...shown, source: 'Three letters' };
    expect(mergeDetails(shown, typed, current)).toEqual({
      changed: { source: 'Three letters' },
      replaced: ['source'],
    });
    expect(mergeDetails(shown, typed, typed).replaced).toEqual([]);
  });

  it('keep collections, places and notes of the other one', () => {
    const before = [
      { collectionId: 'a', place: 1, note: 'old' },
      { collectionId: 'b', place: 2, note: '' },
    ];
    const typed = [
      { collectionId: 'a', place: 1, note: 'old' },
      { collectionId: 'c', place: null, note: 'mine' },
    ];
    const current = [
      { collectionId: 'a', note: 'of the other' },
      { collectionId: 'b', note: '' },
      { collectionId: 'd', note: 'added' },
    ];
    expect(mergeShelves(before, typed, current)).toEqual([
      { collectionId: 'a', place: null, note: 'of the other' },
      { collectionId: 'c', place: null, note: 'mine' },
      { collectionId: 'd', place: null, note: 'added' },
    ]);
  });

  it('read what the page showed, or nothing from a damaged field', () => {
    const field = JSON.stringify({ facts: shown, shelves: [] });
    expect(readSeenDetails(field)).toEqual({ facts: shown, shelves: [] });
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.constant(null)), (value) => {
        expect(() => readSeenDetails(value)).not.toThrow();
      }),
    );
  });

  it('merges names by role: what one removed and another added', () => {
    const about = (nameId: string) => ({ nameId, role: 'about' as const });
    const made = { nameId: 'a', role: 'made' as const };
    const merged = mergeDetails(
      { names: [about('a'), about('b')] },
      { names: [about('b'), made] },
      { names: [about('a'), about('b'), about('c')] },
    );
    expect(merged.changed.names).toEqual([about('b'), made, about('c')]);
  });
});

import { expect, it } from 'vitest';
import { changedFields, isNewerElsewhere, isToBeShown } from './seen-version';

const details = (version: string, source: string) => ({
  version,
  seen: JSON.stringify({ source }),
});

it('shows no details from a page that was rendered before the last save', () => {
  expect(isToBeShown(details('1', 'Box 1'), details('2', 'Box 2'))).toBe(false);
  expect(isToBeShown(details('', ''), details('1', 'Box 1'))).toBe(false);
});

it('shows details that somebody else saved, and those with the same version that differ', () => {
  expect(isToBeShown(details('3', 'Box 3'), details('2', 'Box 2'))).toBe(true);
  expect(isToBeShown(details('2', 'Box 3'), details('2', 'Box 2'))).toBe(true);
});

it('leaves the form alone where it shows the same', () => {
  expect(isToBeShown(details('3', 'Box 2'), details('2', 'Box 2'))).toBe(false);
});

const seen = (source: string, topicIds: string[], note = '') =>
  JSON.stringify({
    facts: { source, topicIds, coverImageId: null },
    shelves: [{ collectionId: 'c', place: 1, note }],
  });

it('names what differs, in the order of the form', () => {
  expect(changedFields(seen('A', ['t']), seen('B', ['t', 'u'], 'First'))).toEqual([
    ...['topicIds', 'shelves', 'source'],
  ]);
  expect(changedFields(seen('A', ['t']), seen('A', ['t']))).toEqual([]);
  expect(changedFields('', seen('A', []))).toEqual([]);
});

it('knows a save from elsewhere from one of this form', () => {
  expect(isNewerElsewhere('2', '1', 'saved')).toBe(true);
  expect(isNewerElsewhere('2', '', 'wrong')).toBe(true);
  expect(isNewerElsewhere('2', '2', 'saved')).toBe(false);
  expect(isNewerElsewhere('2', '1', 'saving')).toBe(false);
  expect(isNewerElsewhere('2', '1', 'typed')).toBe(false);
  expect(isNewerElsewhere('2', null, 'saved')).toBe(false);
});

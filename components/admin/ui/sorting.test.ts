import { expect, it } from 'vitest';
import { movedTo } from './sorting';

const ids = (entries: readonly { id: string }[]) => entries.map((each) => each.id).join('');

it('moves an entry among its siblings, with its descendants', () => {
  const entries = [
    { id: 'a' },
    { id: 'b', parentId: 'a' },
    { id: 'c', parentId: 'a' },
    { id: 'd' },
    { id: 'e', parentId: 'gone' },
  ];
  expect(ids(movedTo(entries, 'a', 1))).toBe('dabce');
  expect(ids(movedTo(entries, 'c', 0))).toBe('acbde');
  expect(ids(movedTo(entries, 'e', -3))).toBe('eabcd');
  expect(ids(movedTo(entries, 'a', 9))).toBe('deabc');
  expect(ids(movedTo(entries, 'x', 1))).toBe('abcde');
});

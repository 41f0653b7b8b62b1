import { expect, it } from 'vitest';
import { ariaKeys, isRoomTab, ROOM_KEYS, ROOM_TABS, roomKeyOf, tabKeys } from './room-tabs';

it('finds tabs and other keys by the place of their letters', () => {
  expect(roomKeyOf('KeyD')).toBe('details');
  expect(roomKeyOf('KeyK')).toBe('checklist');
  expect(roomKeyOf('Digit0')).toBe('panel');
  expect(roomKeyOf('KeyP')).toBe('publish');
  expect(roomKeyOf('KeyQ')).toBeNull();
  expect(roomKeyOf('Digit9')).toBeNull();
});

it('gives every tab and key shortcuts of their own', () => {
  const all = [...ROOM_TABS.map(tabKeys), ...Object.values(ROOM_KEYS)];
  expect(new Set(all).size).toBe(all.length);
  expect(ariaKeys(tabKeys('comments'))).toBe('Alt+Shift+C');
});

it('knows its tabs', () => {
  expect(isRoomTab('history')).toBe(true);
  expect(isRoomTab('schedule')).toBe(false);
});

/** The tabs of the side panel, in their order; each is also the fragment of an address. */
export const ROOM_TABS = ['details', 'languages', 'comments', 'history', 'checklist'] as const;

export type RoomTab = (typeof ROOM_TABS)[number];

/** Keys of the messages that name them. */
export const TAB_NAMES = {
  details: 'writing.facts.title',
  languages: 'writing.room.languages',
  comments: 'writing.room.comments',
  history: 'writing.history.title',
  checklist: 'writing.needed.title',
} as const;

export function isRoomTab(name: unknown): name is RoomTab {
  return ROOM_TABS.some((tab) => tab === name);
}

/** Keys of the writing room, as `keysShown` takes them. */
export const ROOM_KEYS = {
  text: 'Alt-Shift-E',
  publish: 'Alt-Shift-P',
  preview: 'Alt-Shift-V',
  sideBySide: 'Alt-Shift-S',
  panel: 'Alt-Shift-0',
} as const;

/** Keys of the messages that say what they do. */
export const KEY_NAMES = {
  text: 'writing.room.keys.text',
  publish: 'writing.room.keys.publish',
  preview: 'writing.preview.link',
  sideBySide: 'writing.room.sideBySide',
  panel: 'writing.room.keys.panel',
} as const;

export type RoomKey = keyof typeof ROOM_KEYS;

const TAB_LETTERS: Record<RoomTab, string> = {
  details: 'D',
  languages: 'L',
  comments: 'C',
  history: 'H',
  checklist: 'K',
};

/** Key that opens a tab. */
export const tabKeys = (tab: RoomTab): string => `Alt-Shift-${TAB_LETTERS[tab]}`;

/** The same for `aria-keyshortcuts`. */
export const ariaKeys = (keys: string): string => keys.replaceAll('-', '+');

/**
 * What a pressed key asks for, by its place on the keyboard, since layouts differ.
 * @param code of the keyboard event, such as `KeyP` or `Digit1`
 */
export function roomKeyOf(code: string): RoomKey | RoomTab | null {
  const name = code.replace(/^(Key|Digit)/, '');
  const tab = ROOM_TABS.find((each) => TAB_LETTERS[each] === name);
  if (tab) return tab;
  const keys = Object.keys(ROOM_KEYS) as RoomKey[];
  return keys.find((key) => ROOM_KEYS[key].endsWith(`-${name}`)) ?? null;
}

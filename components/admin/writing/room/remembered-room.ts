import { isRoomTab, type RoomTab } from './room-tabs';

const KEY = 'vitrine-writing-room';

/** How the side panel was left; kept in this browser. */
export interface RememberedRoom {
  tab: RoomTab | null;
  isFolded: boolean;
}

export function rememberedRoom(): RememberedRoom {
  try {
    const { tab, isFolded } = Object(JSON.parse(window.localStorage.getItem(KEY) ?? '{}'));
    return { tab: isRoomTab(tab) ? tab : null, isFolded: isFolded === true };
  } catch {
    return { tab: null, isFolded: false };
  }
}

export function rememberRoom(room: RememberedRoom): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(room));
  } catch {
    // Without storage the panel begins with its first tab again.
  }
}

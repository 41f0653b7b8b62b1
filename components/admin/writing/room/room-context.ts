import { createContext, useContext } from 'react';
import type { RoomTab } from './room-tabs';

/** What is open around the sheet, and how to change it. */
export interface RoomValue {
  /** Tabs that the user has. */
  tabs: readonly RoomTab[];
  tab: RoomTab;
  isFolded: boolean;
  isPublishOpen: boolean;
  /** Shows a tab, in an open panel. */
  show(tab: RoomTab): void;
  fold(isFolded: boolean): void;
  openPublish(isOpen: boolean): void;
}

export const RoomContext = createContext<RoomValue | null>(null);

/** @throws Error outside a Room */
export function useRoomState(): RoomValue {
  const room = useContext(RoomContext);
  if (!room) throw new Error('There is no Room around this component.');
  return room;
}

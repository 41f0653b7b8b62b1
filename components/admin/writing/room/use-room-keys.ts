import { useEffect, useRef } from 'react';
import type { RoomValue } from './room-context';
import { isRoomTab, type RoomKey, roomKeyOf } from './room-tabs';

const TEXT = '.desk-body [contenteditable="true"], .desk-sheet[tabindex]';

/** Keys that lead to every part of the room, from wherever the cursor is. */
export function useRoomKeys(room: RoomValue): void {
  const latest = useRef(room);
  latest.current = room;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { altKey, shiftKey, ctrlKey, metaKey } = event;
      if (!altKey || !shiftKey || ctrlKey || metaKey || event.isComposing) return;
      if (event.defaultPrevented) return;
      if (isMac() && isEditable(event.target)) return;
      const asks = roomKeyOf(event.code);
      if (!asks || document.querySelector('dialog:modal')) return;
      event.preventDefault();
      const now = latest.current;
      if (!isRoomTab(asks)) DOES[asks](now);
      else if (now.tabs.includes(asks)) {
        now.show(asks);
        focusSoon(`#${asks}-tab`);
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

const DOES: Record<RoomKey, (room: RoomValue) => void> = {
  text: () => focusSoon(TEXT),
  publish: (room) => {
    room.openPublish(true);
    focusSoon('.room-publish > summary');
  },
  preview: () => click('[data-room="preview"]'),
  sideBySide: () => click('[data-room="sideBySide"]'),
  panel: (room) => {
    room.fold(!room.isFolded);
    focusSoon('[data-room="panel"]');
  },
};

/** There Option and Shift with a letter write another letter. */
function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}

function isEditable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}

/** After the next rendering, since what is hidden takes no focus. */
function focusSoon(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}

function click(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click();
}

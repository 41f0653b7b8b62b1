import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { RoomValue } from './room-context';
import { isRoomTab } from './room-tabs';

/**
 * Opens what a fragment of the page's address is in: `#comments` a tab, `#schedule` the publish menu, the id of a field
 * the tab that has the field.
 */
export function useFragments(room: RoomValue): void {
  const latest = useRef(room);
  latest.current = room;
  useEffect(() => {
    const reveal = () => {
      const name = fragment(window.location.hash);
      if (name === '' || !opens(name, latest.current)) return;
      requestAnimationFrame(() => placeOf(name)?.scrollIntoView());
    };
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (event.defaultPrevented || !link || !isOfThisPage(link)) return;
      // Rendered before the browser goes there, which it does only to what is shown.
      flushSync(() => opens(fragment(link.hash), latest.current));
      const name = fragment(link.hash);
      if (!document.getElementById(name)) {
        event.preventDefault();
        placeOf(name)?.scrollIntoView();
      }
    };
    reveal();
    window.addEventListener('hashchange', reveal);
    document.addEventListener('click', follow);
    return () => {
      window.removeEventListener('hashchange', reveal);
      document.removeEventListener('click', follow);
    };
  }, []);
}

/** Returns whether something had to be opened. */
function opens(name: string, room: RoomValue): boolean {
  const place = document.getElementById(name);
  const inPublish = place?.closest('.room-publish') != null;
  room.openPublish(inPublish);
  const within = place?.closest('[role="tabpanel"]')?.id.replace(/-panel$/, '') ?? name;
  const isTab = isRoomTab(within) && room.tabs.includes(within);
  if (isTab) room.show(within);
  return inPublish || isTab;
}

function placeOf(name: string): HTMLElement | null {
  return document.getElementById(name) ?? document.getElementById(`${name}-panel`);
}

function isOfThisPage({ hash, origin, pathname, search }: HTMLAnchorElement): boolean {
  const here = window.location;
  return (
    hash !== '' && origin === here.origin && pathname === here.pathname && search === here.search
  );
}

function fragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { rememberedRoom, rememberRoom } from './remembered-room';
import type { RoomValue } from './room-context';
import type { RoomTab } from './room-tabs';

/** State of the writing room; tab and folding are remembered. */
export function useRoom(tabs: readonly RoomTab[], isPublishAsked: boolean): RoomValue {
  const [first = 'languages'] = tabs;
  const [tab, setTab] = useState<RoomTab>(first);
  const [isFolded, setIsFolded] = useState(false);
  const [isPublishOpen, openPublish] = useState(isPublishAsked);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the page opens
  useLayoutEffect(() => {
    const before = rememberedRoom();
    if (before.tab && tabs.includes(before.tab)) setTab(before.tab);
    setIsFolded(before.isFolded);
  }, []);

  const show = useCallback((next: RoomTab) => {
    setTab(next);
    setIsFolded(false);
    rememberRoom({ tab: next, isFolded: false });
  }, []);
  const fold = useCallback((next: boolean) => {
    setIsFolded(next);
    rememberRoom({ ...rememberedRoom(), isFolded: next });
  }, []);

  return useMemo(
    () => ({ tabs, tab, isFolded, isPublishOpen, show, fold, openPublish }),
    [tabs, tab, isFolded, isPublishOpen, show, fold],
  );
}

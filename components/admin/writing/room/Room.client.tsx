'use client';

import { type ReactNode, useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { COMMENT_KEYS } from '@/components/admin/comments/comment-keys';
import { MoreKeys } from '@/components/admin/editor/more-keys';
import { RoomContext } from './room-context';
import { KEY_NAMES, ROOM_KEYS, type RoomKey, type RoomTab, TAB_NAMES, tabKeys } from './room-tabs';
import { useFragments } from './use-fragments';
import { useRoom } from './use-room';
import { useRoomKeys } from './use-room-keys';

interface RoomProps {
  /** Tabs that the user has, in their order. */
  tabs: readonly RoomTab[];
  /** Whether the page was opened with a question of the publish menu. */
  isPublishAsked: boolean;
  children: ReactNode;
}

/** Before it is measured. */
const BAR_HEIGHT =
  'max-lg:[--room-bar:3.25rem] lg:max-[96rem]:[--room-bar:5.75rem] min-[96rem]:[--room-bar:3.5rem]';

/** The page of a text: bar, sheet and side panel. */
export function Room({ tabs, isPublishAsked, children }: RoomProps) {
  const t = useTranslations();
  const room = useRoom(tabs, isPublishAsked);
  useFragments(room);
  useRoomKeys(room);
  const keys = useMemo(
    () => [
      ...(Object.keys(ROOM_KEYS) as RoomKey[]).map((key) => {
        return { label: t(KEY_NAMES[key]), keys: ROOM_KEYS[key] };
      }),
      ...tabs.map((tab) => ({
        label: t('writing.room.keys.tab', { tab: t(TAB_NAMES[tab]) }),
        keys: tabKeys(tab),
      })),
      ...(tabs.includes('comments')
        ? [{ label: t('review.comment.keys'), keys: COMMENT_KEYS }]
        : []),
    ],
    [t, tabs],
  );
  return (
    <RoomContext value={room}>
      <MoreKeys value={keys}>
        <div className={`room relative m-0 ${BAR_HEIGHT}`} data-folded={room.isFolded || undefined}>
          {children}
        </div>
      </MoreKeys>
    </RoomContext>
  );
}

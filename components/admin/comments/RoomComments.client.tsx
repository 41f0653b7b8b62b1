'use client';

import type { ComponentProps } from 'react';
import { useRoomState } from '@/components/admin/writing/room/room-context';
import { CommentsMargin } from './CommentsMargin.client';

/** The comments in the side panel of the writing room. */
export function RoomComments(props: Omit<ComponentProps<typeof CommentsMargin>, 'show'>) {
  const { show } = useRoomState();
  return <CommentsMargin {...props} show={() => show('comments')} />;
}

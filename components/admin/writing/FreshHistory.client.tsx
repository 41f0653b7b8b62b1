'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useRoomState } from './room/room-context';
import { useTextEditing } from './text-editing-context';

/** Renews the page's data while the history is in sight and lacks what was saved since. */
export function FreshHistory({ newest }: { newest: string | null }) {
  const { saving, readRevision } = useTextEditing();
  const { tab, isFolded } = useRoomState();
  const router = useRouter();
  const asked = useRef(newest);
  const isSeen = tab === 'history' && !isFolded;
  const { savedAt } = saving;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each save has a time of its own.
  useEffect(() => {
    const saved = readRevision();
    if (!isSeen || saved === '' || saved === newest || saved === asked.current) return;
    asked.current = saved;
    router.refresh();
  }, [isSeen, savedAt, newest, router, readRevision]);
  return null;
}

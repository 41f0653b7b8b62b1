import { useEffect, useRef, useState } from 'react';
import { isSameJson } from '@/domain/documents/same';
import type { DetailsShown } from './DetailsPanel.client';

/**
 * The details that the form shows, and as they are stored. The form is mounted anew only when the
 * server has others than those that were saved from here.
 */
export function useSeenDetails(given: DetailsShown) {
  const [facts, setFacts] = useState(given);
  const [seen, setSeen] = useState(given.seen);
  const latest = useRef(seen);
  latest.current = seen;
  useEffect(() => {
    if (isSameJson(JSON.parse(given.seen), JSON.parse(latest.current))) return;
    setFacts(given);
    setSeen(given.seen);
  }, [given]);
  return { facts, seen, setSeen };
}

import { useEffect, useRef, useState } from 'react';
import type { DetailsShown } from './DetailsPanel.client';
import { isToBeShown, type SeenVersion } from './seen-version';

/**
 * The details that the form shows, and as they are stored. The form is mounted anew only when the
 * server has others than those that were saved from here, and none that are older.
 */
export function useSeenDetails(given: DetailsShown) {
  const [facts, setFacts] = useState(given);
  const [seen, setSeen] = useState<SeenVersion>(given);
  const latest = useRef(seen);
  latest.current = seen;
  useEffect(() => {
    if (!isToBeShown(given, latest.current)) return;
    setFacts(given);
    setSeen(given);
  }, [given]);
  return { facts, seen: seen.seen, setSeen };
}

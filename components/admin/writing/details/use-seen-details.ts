import { useEffect, useRef, useState } from 'react';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import type { DetailsShown } from './DetailsPanel.client';
import { changedFields, isToBeShown, type SeenVersion } from './seen-version';

/**
 * The details that the form shows, and as they are stored. The form is mounted anew only when the
 * server has others than those that were saved from here, and none that are older. While somebody
 * works in the form it stays, and the page offers to show the others.
 * @param isInUse whether the form has the focus
 */
export function useSeenDetails(given: DetailsShown, isInUse: () => boolean) {
  const { facts: desk } = useTextEditing();
  const [facts, setFacts] = useState(given);
  const [seen, setSeen] = useState<SeenVersion>(given);
  const latest = useRef({ seen, desk, isInUse });
  latest.current = { seen, desk, isInUse };
  const isAwaited = useRef(false);

  useEffect(() => {
    const { seen: before, desk: now, isInUse: isUsed } = latest.current;
    if (!isToBeShown(given, before)) return;
    const { version } = given;
    const show = () => {
      setFacts(given);
      setSeen(given);
      now.tell(null);
    };
    const fields = changedFields(before.seen, given.seen);
    const isLate = !isAwaited.current && (now.form.current?.isChanged() || isUsed());
    if (!isLate) show();
    if (!isAwaited.current && version > before.version) {
      now.tell({ version, fields, show: isLate ? show : null });
    }
    isAwaited.current = false;
  }, [given]);
  useEffect(() => {
    desk.version.current = seen.version;
  }, [desk.version, seen]);

  return {
    facts,
    seen: seen.seen,
    /** To be called when these were saved from here. */
    setSeen(saved: SeenVersion) {
      desk.version.current = saved.version;
      setSeen(saved);
    },
    /** To be called when the server merged what was sent: the next details are shown at once. */
    await() {
      isAwaited.current = true;
    },
  };
}

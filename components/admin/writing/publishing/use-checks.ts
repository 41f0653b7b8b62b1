import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { CopyKey } from '@/components/admin/writing/autosave/local-copies';
import type { Addresses } from '@/components/admin/writing/autosave/saved-page';
import type { TypedText } from '@/components/admin/writing/autosave/typed-text';
import {
  type CheckedDetails,
  type PublishCheck,
  publishChecks,
} from '@/domain/publishing/publish-checks';

/** How long after a change the text is looked through again, so that nobody waits for it while typing. */
const PAUSE_MS = 300;

interface Checked {
  place: CopyKey;
  addresses: Addresses;
  checkFacts: CheckedDetails;
}

/**
 * What publishing would still ask for, as the text stands on the screen. What the page cannot know by itself (whether a
 * image is described, whether a link leads somewhere) it hears with each save, and when somebody comes back to it.
 */
export function useChecks(
  { place, addresses, checkFacts }: Checked,
  text: RefObject<TypedText>,
  turn: number,
): { checks: readonly PublishCheck[]; hear: (facts: CheckedDetails) => void } {
  const { language } = place;
  const [facts, hear] = useState(checkFacts);
  const look = useCallback(
    () => publishChecks({ ...text.current, language }, facts),
    [text, language, facts],
  );
  const [checks, setChecks] = useState(look);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn is a change of the text, which lies in a ref
  useEffect(() => {
    const timer = setTimeout(() => setChecks(look()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [look, turn]);

  useEffect(() => hear(checkFacts), [checkFacts]);

  useEffect(() => {
    const comeBack = async () => {
      if (document.visibilityState === 'hidden') return;
      const heard = await askFacts(addresses.checks);
      if (heard) hear(heard);
    };
    window.addEventListener('focus', comeBack);
    document.addEventListener('visibilitychange', comeBack);
    return () => {
      window.removeEventListener('focus', comeBack);
      document.removeEventListener('visibilitychange', comeBack);
    };
  }, [addresses.checks]);

  return { checks, hear };
}

/** Null where nothing is to be heard now; the next save says it all the same. */
async function askFacts(address: string): Promise<CheckedDetails | null> {
  try {
    const answer = await fetch(address, { headers: { accept: 'application/json' } });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

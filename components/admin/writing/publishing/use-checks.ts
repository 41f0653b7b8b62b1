import { type RefObject, useCallback, useEffect, useState } from 'react';
import type { CopyKey } from '@/components/admin/writing/autosave/local-copies';
import type { Addresses } from '@/components/admin/writing/autosave/saved-page';
import {
  type CheckedDetails,
  type PublishCheck,
  publishChecks,
} from '@/domain/publishing/publish-checks';
import type { TextContent } from '@/domain/texts/text-content';

/** Delay after a change before the checklist runs again, in milliseconds. */
const PAUSE_MS = 300;

interface Checked {
  place: CopyKey;
  addresses: Addresses;
  checkFacts: CheckedDetails;
}

/**
 * Findings for the text on the screen. Facts that only the server has (alternative texts, link
 * targets) come with each save and when the user returns to the page.
 */
export function useChecks(
  { place, addresses, checkFacts }: Checked,
  text: RefObject<TextContent>,
  turn: number,
): {
  checks: readonly PublishCheck[];
  hear: (facts: CheckedDetails) => void;
  /** Asks the server for the facts, such as after the cover was changed. */
  renew: () => void;
} {
  const { language } = place;
  const [facts, hear] = useState(checkFacts);
  const look = useCallback(
    () => publishChecks({ ...text.current, language }, facts),
    [text, language, facts],
  );
  const [checks, setChecks] = useState(look);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is in a ref; a turn is a change of it
  useEffect(() => {
    const timer = setTimeout(() => setChecks(look()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [look, turn]);

  useEffect(() => hear(checkFacts), [checkFacts]);

  const renew = useCallback(async () => {
    const heard = await askFacts(addresses.checks);
    if (heard) hear(heard);
  }, [addresses.checks]);

  useEffect(() => {
    const comeBack = () => {
      if (document.visibilityState !== 'hidden') void renew();
    };
    window.addEventListener('focus', comeBack);
    document.addEventListener('visibilitychange', comeBack);
    return () => {
      window.removeEventListener('focus', comeBack);
      document.removeEventListener('visibilitychange', comeBack);
    };
  }, [renew]);

  return { checks, hear, renew };
}

/** Null when the request failed; the next save brings the facts too. */
async function askFacts(address: string): Promise<CheckedDetails | null> {
  try {
    const answer = await fetch(address, { headers: { accept: 'application/json' } });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

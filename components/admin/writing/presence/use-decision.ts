import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { Decision, TextPresence } from '@/domain/writing/edit-lock';

/**
 * The last decision about the text that was made while the page was open, null for none. With each
 * one the page is rendered anew, so that status, checklist and publish menu are as it left them.
 */
export function useDecision(
  atRendering: TextPresence | null,
  heard: TextPresence | null,
): Decision | null {
  const router = useRouter();
  const known = useRef(atRendering?.decision?.id);
  const [decided, setDecided] = useState<Decision | null>(null);
  const last = heard?.decision ?? null;
  useEffect(() => {
    if (!last || last.id === known.current) return;
    known.current = last.id;
    setDecided(last);
    router.refresh();
  }, [last, router]);
  return decided;
}

import { useEffect, useState } from 'react';
import type { EditorHost } from '@/components/admin/editor/host';
import type { OfferedLink } from '@/domain/links/linkable';
import { type FoundLinkables, findLinkables } from './find-linkables';
import { soughtIn, stillFitting } from './link-answer';

const PAUSE_MS = 250;

interface Answer extends FoundLinkables {
  /** The words that it answers. */
  sought: string;
  hasFailed: boolean;
}

const FAILED = { found: [], creates: null, hasFailed: true };

/**
 * Searches for typed words; nothing is found for an address. Until the answer to further words has
 * come, those of the former answer stay that have them too.
 */
export function useLinkSearch({ linkSearchAddress, language }: EditorHost, typed: string) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const sought = soughtIn(typed);

  useEffect(() => {
    if (linkSearchAddress === null || sought === '') {
      setAnswer(null);
      return;
    }
    const outdated = new AbortController();
    const timer = setTimeout(() => {
      findLinkables(linkSearchAddress, sought, language, outdated.signal).then(
        (found) => setAnswer({ ...found, sought, hasFailed: false }),
        () => outdated.signal.aborted || setAnswer({ ...FAILED, sought }),
      );
    }, PAUSE_MS);
    return () => {
      outdated.abort();
      clearTimeout(timer);
    };
  }, [linkSearchAddress, sought, language]);

  const isSearching = sought !== '' && linkSearchAddress !== null && answer?.sought !== sought;
  const hasFailed = !isSearching && answer?.hasFailed === true;
  const found = answer && !answer.hasFailed && sought !== '' ? answer.found : null;
  return {
    found: found && (isSearching ? stillFitting(found, sought) : found),
    creates: sought === '' ? null : (answer?.creates ?? null),
    isSearching,
    hasFailed,
    add: (link: OfferedLink) =>
      setAnswer({ found: [link, ...(found ?? [])], creates: null, sought, hasFailed: false }),
  };
}

import { useEffect, useState } from 'react';
import type { EditorHost } from '@/components/admin/editor/host';
import type { OfferedLink } from '@/domain/links/linkable';
import { type FoundLinkables, findLinkables } from './find-linkables';

const PAUSE_MS = 250;
/** What begins an address; everything else is searched for. */
const ADDRESS = /^\s*(?:https?:|mailto:|tel:|www\.|[/#])/i;

/** Searches for typed words; nothing is found for an address. */
export function useLinkSearch({ linkSearchAddress, language }: EditorHost, typed: string) {
  const [answer, setAnswer] = useState<FoundLinkables | 'failed' | null>(null);
  const sought = ADDRESS.test(typed) ? '' : typed.trim();

  useEffect(() => {
    if (linkSearchAddress === null || sought === '') {
      setAnswer(null);
      return;
    }
    let isOver = false;
    const timer = setTimeout(() => {
      findLinkables(linkSearchAddress, sought, language).then(
        (found) => isOver || setAnswer(found),
        () => isOver || setAnswer('failed'),
      );
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [linkSearchAddress, sought, language]);

  const hasFailed = answer === 'failed';
  const { found, creates } = hasFailed || answer === null ? { found: null, creates: null } : answer;
  return {
    found,
    creates,
    hasFailed,
    add: (link: OfferedLink) => setAnswer({ found: [link, ...(found ?? [])], creates: null }),
  };
}

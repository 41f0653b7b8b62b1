'use client';

import { useEffect, useState } from 'react';
import { useWords } from './Words.client';

/** Where a page of this browser leaves what it did for the page that it goes on to. */
const LEFT = 'vitrine-flash';

/** Has the page that comes next say something, once. */
export function showOnNextPage(words: string): void {
  try {
    window.sessionStorage.setItem(LEFT, words);
  } catch {
    // A browser without storage goes on without the words.
  }
}

/**
 * What was just done, on the page that follows. It stays in sight wherever one looks, until it is closed; put there
 * after the page has come to life, it is read out as well.
 */
export function FlashMessage({ children }: { children: string | null }) {
  const labels = useWords();
  const [said, setSaid] = useState(children);
  const [isLive, setIsLive] = useState(false);
  useEffect(() => {
    setSaid(null);
    const timer = setTimeout(() => {
      setIsLive(true);
      setSaid(children ?? taken());
    });
    return () => clearTimeout(timer);
  }, [children]);
  return (
    <div role="status" className={isLive ? 'flash-message is-live' : 'flash-message'}>
      {said && (
        <div className="notice is-done">
          {said}
          {isLive && (
            <button type="button" onClick={() => setSaid(null)} aria-label={labels.close}>
              <span aria-hidden="true">×</span>
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function taken(): string | null {
  try {
    const words = window.sessionStorage.getItem(LEFT);
    window.sessionStorage.removeItem(LEFT);
    return words;
  } catch {
    return null;
  }
}

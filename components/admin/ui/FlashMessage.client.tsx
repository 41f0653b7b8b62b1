'use client';

import { useEffect, useRef, useState } from 'react';
import { isFillingIn } from './kept/typed-fields';
import { useWords } from './Words.client';

/** Where a page of this browser leaves what it did for the page that it goes on to. */
const LEFT = 'vitrine-flash';

/** Has the page that comes next say something, once. */
export function showOnNextPage(words: string): void {
  try {
    window.sessionStorage.setItem(LEFT, words);
  } catch {
    // Without storage the message is lost.
  }
}

/** Without scripts nothing takes it away, so it lies over nothing. */
const PLACE =
  'pointer-events-none fixed end-4 bottom-4 z-4 max-w-[calc(100%-2rem)] noscript:static noscript:max-w-none';
const LOOK = 'flex items-start gap-4 bg-sheet [box-shadow:0_2px_12px_rgb(20_21_24/0.25)]';

/**
 * Result of the last action, shown on the following page until it is closed, something is typed
 * (it may lie over the field) or another form is sent. It is added again after hydration, in the same
 * place, so that screen readers announce it.
 */
export function FlashMessage({ children }: { children: string | null }) {
  const labels = useWords();
  const [said, setSaid] = useState(children);
  const [isLive, setIsLive] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    setSaid(null);
    timer.current = setTimeout(() => {
      setIsLive(true);
      setSaid(children ?? taken());
    });
    return () => clearTimeout(timer.current);
  }, [children]);
  useEffect(() => {
    // What is sent next has a result of its own, which may be a refusal.
    const leave = () => {
      clearTimeout(timer.current);
      setSaid(null);
    };
    const leaveTyped = ({ isTrusted }: Event) => isTrusted && !isFillingIn() && leave();
    document.addEventListener('submit', leave);
    document.addEventListener('input', leaveTyped);
    return () => {
      document.removeEventListener('submit', leave);
      document.removeEventListener('input', leaveTyped);
    };
  }, []);
  return (
    <div role="status" className={`flash-message ${said ? PLACE : ''}`}>
      {said && (
        <div className={`notice is-done ${LOOK}`}>
          {said}
          {isLive && (
            <button
              type="button"
              className="pointer-events-auto min-h-6 min-w-6 flex-none"
              onClick={() => setSaid(null)}
              aria-label={labels.close}
            >
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

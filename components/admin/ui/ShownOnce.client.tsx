'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from './Button';
import { useWords } from './Words.client';

interface ShownOnceProps {
  once: string;
  /** Description of the value. */
  message?: string;
}

/** A value to copy that is shown only once. */
export function ShownOnce({ once, message }: ShownOnceProps) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  /** The copy button works only with scripts and is rendered after hydration. */
  const [hasScripts, setHasScripts] = useState(false);
  useEffect(() => {
    setHasScripts(true);
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  async function copy() {
    field.current?.select();
    setSaid((await isCopied(once)) ? words.copied : words.selected);
  }

  return (
    <div
      className="once flex max-w-[44rem] scroll-my-[6rem] flex-wrap items-center gap-x-3 gap-y-2"
      ref={box}
    >
      <input
        ref={field}
        readOnly
        className="min-h-[2.5rem] min-w-0 flex-[1_1_16rem] border border-field bg-sheet px-[0.625rem] py-[0.375rem] text-small [font-family:ui-monospace,monospace]"
        dir="ltr"
        value={once}
        aria-label={message}
        onFocus={(event) => event.currentTarget.select()}
      />
      {hasScripts && <Button onClick={copy}>{words.copy}</Button>}
      <span aria-live="polite">{said}</span>
    </div>
  );
}

/** Falls back to copying the selection where the clipboard API is refused. */
async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}

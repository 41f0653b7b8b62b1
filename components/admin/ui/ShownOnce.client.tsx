'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from './Button';
import { useWords } from './Words.client';

interface ShownOnceProps {
  once: string;
  /** What it is. */
  message?: string;
}

/** Something to copy that is never shown again. */
export function ShownOnce({ once, message }: ShownOnceProps) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  /** The button works with scripts only, and comes with them. */
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
    <div className="once" ref={box}>
      <input
        ref={field}
        readOnly
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

/** A browser that keeps the clipboard to itself may still copy what is selected. */
async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}

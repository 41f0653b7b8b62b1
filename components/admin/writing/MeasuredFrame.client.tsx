'use client';

import { useEffect, useRef, useState } from 'react';

interface MeasuredFrameProps {
  src: string;
  title: string;
  className: string;
  language: string;
  /** What the number of pixels is. */
  label: string;
}

/** A page in a frame, and how many CSS pixels wide it is there. */
export function MeasuredFrame({ src, title, className, language, label }: MeasuredFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <>
      <p className="hint min-h-[1.5em]">
        {width > 0 && `${label}: ${new Intl.NumberFormat(language).format(width)} px`}
      </p>
      {/* A frame inherits the colour scheme of its element. */}
      <iframe
        ref={frame}
        src={src}
        title={title}
        className={`h-[46rem] max-w-none border-2 border-ink bg-sheet ${className}`}
      />
    </>
  );
}

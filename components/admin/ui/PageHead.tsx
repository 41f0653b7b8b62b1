import type { ReactNode } from 'react';

/** Heading of a page, with what can be done on the page at its other side. */
export function PageHead({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3 [&_h1]:text-[clamp(1.75rem,1.4rem+1.6vw,2.5rem)]">
      {children}
    </div>
  );
}

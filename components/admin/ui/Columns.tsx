import type { ReactNode } from 'react';

/** Parts beside each other where there is room for two. */
export function Columns({ children }: { children: ReactNode }) {
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,20rem),1fr))] gap-x-12 gap-y-8">
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';

/** What is known, as terms with their values: a list of `dt` and `dd`, in two columns where there is room. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <dl className="grid max-w-[44rem] gap-x-6 gap-y-1 sm:grid-cols-[minmax(8rem,max-content)_1fr] max-sm:[&_dd+dt]:mt-2 [&_dt]:text-faint [&_dt]:text-small">
      {children}
    </dl>
  );
}

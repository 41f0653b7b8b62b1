import type { ReactNode } from 'react';

/** What a version has and the other lacks. */
export function Changed({ is, children }: { is: 'gone' | 'new'; children: ReactNode }) {
  return is === 'gone' ? (
    <del className="bg-accent/14">{children}</del>
  ) : (
    <ins className="bg-accent/14 underline decoration-2 underline-offset-[0.2em]">{children}</ins>
  );
}

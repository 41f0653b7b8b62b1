import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: string;
  /** What to do first, and what will be listed here. */
  children?: ReactNode;
}

/** Shown in place of an empty list. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className="grid max-w-[34rem] justify-items-start gap-2 py-4">
      <p className="font-display font-heavy">{title}</p>
      {children}
    </div>
  );
}

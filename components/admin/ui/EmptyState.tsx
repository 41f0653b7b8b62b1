import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: string;
  /** What to do first, and what will be listed here. */
  children?: ReactNode;
}

/** Shown in place of an empty list. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className="nothing">
      <p className="nothing-title">{title}</p>
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: string;
  /** What to do first, and what one will see here then. */
  children?: ReactNode;
}

/** What stands where there is nothing yet. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className="nothing">
      <p className="nothing-title">{title}</p>
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';

interface DisclosureProps {
  summary: ReactNode;
  isOpen?: boolean;
  children: ReactNode;
}

/** What is not always needed, folded away. */
export function Disclosure({ summary, isOpen, children }: DisclosureProps) {
  return (
    <details className="disclosure" open={isOpen}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}

import type { ReactNode } from 'react';

interface DisclosureProps {
  summary: ReactNode;
  isOpen?: boolean;
  children: ReactNode;
}

export function Disclosure({ summary, isOpen, children }: DisclosureProps) {
  return (
    <details className="disclosure" open={isOpen}>
      <summary className="min-h-[1.75rem] cursor-pointer">{summary}</summary>
      <div className="py-3 ps-[1.125rem]">{children}</div>
    </details>
  );
}

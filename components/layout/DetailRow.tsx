import type { ReactNode } from 'react';

interface LedgerRowProps {
  /** Names the row; makes the heading's id. */
  id: string;
  label: string;
  children: ReactNode;
}

/** A ruled row: its label in the margin as a heading, what it says on the sheet. */
export function DetailRow({ id, label, children }: LedgerRowProps) {
  return (
    <section className="ledger wide" aria-labelledby={id}>
      <h2 className="label" id={id}>
        {label}
      </h2>
      <div>{children}</div>
    </section>
  );
}

import type { ReactNode } from 'react';

interface LedgerRowProps {
  /** Name of the row and id of its heading. */
  id: string;
  label: string;
  children: ReactNode;
}

/** A table-like row: its label as a heading in the margin, its content next to it. */
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

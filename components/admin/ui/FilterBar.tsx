import type { ReactNode } from 'react';
import { Button } from './Button';

interface FilterBarProps {
  /** Accessible name of the form, such as "Find stories". */
  label: string;
  /** Label of the button. */
  apply: string;
  /** Address without filters, while any is set. */
  clear?: { href: string; label: string } | null;
  /** Query parameters to keep. */
  kept?: Record<string, string>;
  /** Label to unfold the fields on small screens; without it they are never folded. */
  fold?: string;
  /** Fields named like the query parameters. */
  children: ReactNode;
}

/** Filters kept in the address: a GET form. */
export function FilterBar({ label, apply, clear, kept = {}, fold, children }: FilterBarProps) {
  const fields = (
    <div className="filters-fields">
      {children}
      <div className="filters-end">
        <Button type="submit">{apply}</Button>
        {clear && <a href={clear.href}>{clear.label}</a>}
      </div>
    </div>
  );
  return (
    <search>
      <form method="get" className="filters" aria-label={label}>
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {fold ? (
          <details className="fold">
            <summary>{fold}</summary>
            {fields}
          </details>
        ) : (
          fields
        )}
      </form>
    </search>
  );
}

import type { ReactNode } from 'react';
import { ApplyAsChosen } from './ApplyAsChosen.client';
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
  /** With scripts, choosing applies the filters; typed words still need Enter or the button. */
  isApplied?: boolean;
  /** Fields named like the query parameters. */
  children: ReactNode;
}

/** Filters kept in the address: a GET form. */
export function FilterBar(props: FilterBarProps) {
  const { label, apply, clear, kept = {}, fold, isApplied, children } = props;
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
        {isApplied && <ApplyAsChosen />}
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

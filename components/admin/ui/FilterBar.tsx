import type { ReactNode } from 'react';
import { Button } from './Button';

interface FilterBarProps {
  /** Names the form, as "Find stories". */
  label: string;
  /** On the button. */
  apply: string;
  /** Where all filters are off again, while any is on. */
  clear?: { href: string; label: string } | null;
  /** Choices of the address that stay as they are. */
  kept?: Record<string, string>;
  /** Opens the fields where a telephone leaves no room for them; without it they are never folded. */
  fold?: string;
  /** Fields; their names are what the address calls them. */
  children: ReactNode;
}

/** Filters that live in the address: a form that is sent with GET. */
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

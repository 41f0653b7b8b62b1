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
  /** Address of the list, where the form is on other pages too. */
  action?: string;
  /** Query parameters to keep. */
  kept?: Record<string, string>;
  /** Label to unfold the fields on small screens; without it they are never folded. */
  fold?: string;
  /** The field that is never folded; the others then are on every screen. */
  first?: ReactNode;
  /** With scripts, choosing applies the filters; typed words still need Enter or the button. */
  isApplied?: boolean;
  /** Fields named like the query parameters. */
  children: ReactNode;
}

const FIELDS = 'flex flex-wrap items-end gap-x-4 gap-y-3';
const END = 'flex flex-wrap items-center gap-x-4 gap-y-2';

/** Filters kept in the address: a GET form. */
export function FilterBar(props: FilterBarProps) {
  const { label, apply, clear, action, kept = {}, fold, first, isApplied, children } = props;
  const end = (
    <div className={END}>
      <Button type="submit">{apply}</Button>
      {clear && <a href={clear.href}>{clear.label}</a>}
    </div>
  );
  const fields = (
    <div className={FIELDS}>
      {children}
      {!first && end}
    </div>
  );
  return (
    <search>
      <form
        method="get"
        action={action}
        className={`filters border-line border-y py-[0.875rem] ${isApplied ? 'is-applied' : ''}`}
        aria-label={label}
      >
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {isApplied && <ApplyAsChosen />}
        {first && (
          <div className={`${FIELDS} mb-3`}>
            {first}
            {end}
          </div>
        )}
        {fold ? (
          <details className={`group fold ${first ? 'is-everywhere' : ''}`}>
            <summary className="min-h-[1.75rem] cursor-pointer group-open:mb-3">{fold}</summary>
            {fields}
          </details>
        ) : (
          fields
        )}
      </form>
    </search>
  );
}

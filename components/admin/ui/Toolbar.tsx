import type { ReactNode } from 'react';

/** Related buttons and links in a row that wraps. */
export function Toolbar({ label, children }: { label?: string; children: ReactNode }) {
  return label ? (
    <fieldset className="toolbar">
      <legend className="sr-only">{label}</legend>
      {children}
    </fieldset>
  ) : (
    <div className="toolbar">{children}</div>
  );
}

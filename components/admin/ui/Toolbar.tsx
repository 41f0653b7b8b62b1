import type { ReactNode } from 'react';

const ROW = 'flex flex-wrap items-center gap-x-[1.125rem] gap-y-[0.625rem]';

/** Related buttons and links in a row that wraps. */
export function Toolbar({ label, children }: { label?: string; children: ReactNode }) {
  return label ? (
    <fieldset className={ROW}>
      <legend className="sr-only">{label}</legend>
      {children}
    </fieldset>
  ) : (
    <div className={ROW}>{children}</div>
  );
}

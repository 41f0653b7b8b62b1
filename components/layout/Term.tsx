import type { ReactNode } from 'react';

/** One line of a table of facts (`dl.description`): its name in the margin, its content beside it. */
export function Term({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="label">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

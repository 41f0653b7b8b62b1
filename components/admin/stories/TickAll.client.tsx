'use client';

import { useEffect, useState } from 'react';

/** Ticks every row of its form; shown only with scripts. */
export function TickAll({ label }: { label: string }) {
  const [isThere, setIsThere] = useState(false);
  useEffect(() => setIsThere(true), []);
  if (!isThere) return null;
  return (
    <label className="tick-all">
      <input
        type="checkbox"
        className="row-tick"
        onChange={({ currentTarget }) => {
          const rows = currentTarget.form?.querySelectorAll('input[name="story"]') ?? [];
          for (const row of rows) {
            if (row instanceof HTMLInputElement) row.checked = currentTarget.checked;
          }
        }}
      />
      {label}
    </label>
  );
}

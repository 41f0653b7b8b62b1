'use client';

import { useEffect, useRef, useState } from 'react';
import { ROW_TICK } from '@/components/admin/ui/row-tick';

export interface AllMatchingWords {
  /** All rows of this page are selected. */
  page: string;
  /** Button: select all that match, on every page. */
  more: string;
  /** All that match are selected. */
  all: string;
  /** Button: select none. */
  clear: string;
}

interface TickAllProps {
  label: string;
  /** Where more stories match than the page shows, and may all be selected. */
  matching?: AllMatchingWords | null;
}

/** Ticks every row of its form, or all that match on every page; shown only with scripts. */
export function TickAll({ label, matching }: TickAllProps) {
  const [isThere, setIsThere] = useState(false);
  const [ticked, setTicked] = useState<'none' | 'page' | 'all'>('none');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => setIsThere(true), []);
  useEffect(() => {
    if (!isThere) return;
    const form = box.current?.form;
    const changed = ({ target }: Event) => {
      const isRow = target instanceof HTMLInputElement && target.name === 'story';
      if (isRow && !target.checked) setTicked('none');
    };
    form?.addEventListener('change', changed);
    return () => form?.removeEventListener('change', changed);
  }, [isThere]);
  if (!isThere) return null;
  const tick = (form: HTMLFormElement | null, isTicked: boolean) => {
    for (const row of form?.querySelectorAll('input[name="story"]') ?? []) {
      if (row instanceof HTMLInputElement) row.checked = isTicked;
    }
    setTicked(isTicked ? 'page' : 'none');
  };
  return (
    <>
      <label className="inline-flex items-center gap-2">
        <input
          type="checkbox"
          className={ROW_TICK}
          ref={box}
          checked={ticked !== 'none'}
          onChange={({ currentTarget }) => tick(currentTarget.form, currentTarget.checked)}
        />
        {label}
      </label>
      {matching && (
        <span role="status">
          {ticked === 'page' && (
            <>
              {matching.page}{' '}
              <button type="button" className="button is-quiet" onClick={() => setTicked('all')}>
                {matching.more}
              </button>
            </>
          )}
          {ticked === 'all' && (
            <>
              <input type="hidden" name="all" value="on" />
              {matching.all}{' '}
              <button
                type="button"
                className="button is-quiet"
                onClick={({ currentTarget }) => tick(currentTarget.form, false)}
              >
                {matching.clear}
              </button>
            </>
          )}
        </span>
      )}
    </>
  );
}

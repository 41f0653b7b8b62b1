import { changeCount } from './change-count';
import { reads } from './client';
import type { Queries } from './open';

interface Source<Rows, Other> {
  /** Plain data. */
  rows: Rows;
  /** What it is made of besides, which is the same object until it changes. */
  other: Other;
}

/**
 * Something that takes long to make of rows. It is kept in memory: the rows are read again once
 * something was committed, and it is made again only if they were changed by that.
 */
export function keptUntilChanged<Rows, Other, Made>(
  read: () => Promise<Source<Rows, Other>>,
  make: (source: Source<Rows, Other>) => Made,
): () => Promise<Made> {
  const kept = new WeakMap<Queries, { at: string; written: string; other: Other; made: Made }>();
  return async () => {
    const connection = reads();
    const at = await changeCount(connection);
    const known = kept.get(connection);
    if (known?.at === at) return known.made;
    const source = await read();
    const { rows, other } = source;
    const written = JSON.stringify(rows);
    const isSame = known?.written === written && known.other === other;
    const made = isSame ? known.made : make(source);
    kept.set(connection, { at, written, other, made });
    return made;
  };
}

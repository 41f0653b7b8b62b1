/** Finds who added and who removed a paragraph of a text, from the hashes of its blocks. */

export interface Written {
  /** Null for the program. */
  author: string | null;
  /** Milliseconds since 1970. */
  at: number;
  blockHashes: readonly string[];
}

/**
 * For each block of the last revision, the revision that added it; null for a block that the first
 * revision had and that was never removed. Identical blocks are matched by their order.
 * @param revisions oldest first
 */
export function broughtInBy(revisions: readonly Written[]): (Written | null)[] {
  const counts = revisions.map(({ blockHashes }) => counted(blockHashes));
  const last = revisions.at(-1);
  return (last ? numbered(last.blockHashes) : []).map(([hash, twin]) => {
    let since = revisions.length - 1;
    while (since > 0 && (counts[since - 1]?.get(hash) ?? 0) >= twin) since -= 1;
    return since === 0 ? null : (revisions[since] ?? null);
  });
}

/**
 * For each block of the first revision that the last one lacks, the revision that removed it.
 * @param revisions oldest first
 */
export function takenOutBy(revisions: readonly Written[]): (Written | null)[] {
  const counts = revisions.map(({ blockHashes }) => counted(blockHashes));
  const [first] = revisions;
  return (first ? numbered(first.blockHashes) : []).map(([hash, twin]) => {
    if ((counts.at(-1)?.get(hash) ?? 0) >= twin) return null;
    let since = revisions.length - 1;
    while (since > 1 && (counts[since - 1]?.get(hash) ?? 0) < twin) since -= 1;
    return revisions[since] ?? null;
  });
}

function counted(hashes: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return counts;
}

/** Each hash with its count among equal hashes so far. */
function numbered(hashes: readonly string[]): [hash: string, twin: number][] {
  const seen = new Map<string, number>();
  return hashes.map((hash) => {
    const twin = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, twin);
    return [hash, twin];
  });
}

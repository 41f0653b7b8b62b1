/** Who brought a paragraph into a text and who took it out, told by the hashes of its blocks. */

/** A revision, as far as this is asked. */
export interface Written {
  /** Who wrote it; null for the program. */
  author: string | null;
  /** When, in milliseconds since 1970. */
  at: number;
  blockHashes: readonly string[];
}

/**
 * For each block of the last revision, the revision since which it has stood there without a break; null for a block
 * that the first one had already, and kept. Twins are told apart by their order.
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
 * For each block of the first revision, the one that it was gone from first, when the last one has it no more.
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

/** Each hash with how many of its kind have come by then, itself included. */
function numbered(hashes: readonly string[]): [hash: string, twin: number][] {
  const seen = new Map<string, number>();
  return hashes.map((hash) => {
    const twin = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, twin);
    return [hash, twin];
  });
}

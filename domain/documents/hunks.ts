import type { Block } from './document';

/** Blocks `start` to `end` (exclusive) of one text that stand for `blocks` in another; none when they were added. */
export interface Hunk {
  start: number;
  end: number;
  blocks: Block[];
}

/** Pairs compared at most; of longer texts only what they have in common at both ends is found. */
const MOST_PAIRS = 1_000_000;

/** What was changed from one list of blocks to another, in order. A block that was rewritten is a hunk of its own. */
export function hunksOf(before: readonly Block[], after: readonly Block[]): Hunk[] {
  const a = before.map(keyOf);
  const b = after.map(keyOf);
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...pairsOf(a, b), [a.length, b.length] as const]) {
    if (nextI > i || nextJ > j) hunks.push(...split(i, nextI, after.slice(j, nextJ)));
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return hunks;
}

/** As many blocks in place of as many: each stands for its own. */
function split(start: number, end: number, blocks: readonly Block[]): Hunk[] {
  if (end - start !== blocks.length) return [{ start, end, blocks: [...blocks] }];
  return blocks.map((block, at) => ({ start: start + at, end: start + at + 1, blocks: [block] }));
}

/** The longest common run of two lists, as pairs of places. */
function pairsOf(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1;
  let tail = 0;
  const most = Math.min(a.length, b.length) - head;
  while (tail < most && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const inner = between(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return [
    ...Array.from({ length: head }, (_, n) => [n, n] as const),
    ...inner.map(([i, j]) => [i + head, j + head] as const),
    ...Array.from({ length: tail }, (_, n) => [a.length - tail + n, b.length - tail + n] as const),
  ];
}

function between(a: readonly string[], b: readonly string[]): [number, number][] {
  if (a.length * b.length > MOST_PAIRS) return [];
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** The same for blocks that say the same, whatever the order of their keys. */
function keyOf(block: Block): string {
  return JSON.stringify(block, (_, value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)),
    );
  });
}

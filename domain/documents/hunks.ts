import { regionsOf } from './compare';
import type { Block } from './document';
import { jsonKey } from './same';

/**
 * Blocks `start` to `end` (exclusive) of one text that correspond to `blocks` in another; the range
 * is empty when blocks were added.
 */
export interface Hunk {
  start: number;
  end: number;
  blocks: Block[];
}

/** What was changed from one list of blocks to another, in order. A block that was rewritten is a hunk of its own. */
export function hunksOf(before: readonly Block[], after: readonly Block[]): Hunk[] {
  return regionsOf(before.map(jsonKey), after.map(jsonKey)).flatMap(({ first, second }) =>
    split(first.start, first.end, after.slice(second.start, second.end)),
  );
}

/** If the number of blocks is unchanged, each block becomes a hunk of its own. */
function split(start: number, end: number, blocks: readonly Block[]): Hunk[] {
  if (end - start !== blocks.length) return [{ start, end, blocks: [...blocks] }];
  return blocks.map((block, at) => ({ start: start + at, end: start + at + 1, blocks: [block] }));
}

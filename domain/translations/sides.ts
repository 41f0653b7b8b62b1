/**
 * A source and its translation beside each other, block by block. Pure: the page works it out anew in the browser
 * while somebody writes.
 */
import type { Block } from '@/domain/documents/document';
import { isEmptyBlock, likenessOf, shapeOf } from './block-shape';
import { positionsOfMoved } from './moved-order';
import { withMovedChanges } from './moved-steps';
import { isOutdated, type SourceStep, sourceSteps } from './source-steps';

/** A block of the source with its hash. */
export interface HashedBlock {
  hash: string;
  block: Block;
}

/** A block that a translation was made from. */
export interface PastBlock {
  hash: string;
  /** Null where its words are not kept any more. */
  block: Block | null;
}

/**
 * How a row stands: in step; the source reads differently than what the translation was made from; the source has what
 * the translation was not made from; the source has not any more what the translation was made from; or it is the
 * translation's own.
 */
export type SideState = 'inStep' | 'changed' | 'added' | 'gone' | 'own';

export interface SideRow {
  /** The source's block as it reads now; null where the translation has something the source has not, or it is gone. */
  source: HashedBlock | null;
  /** What the translation was made from, where that reads differently now or is gone; else null. */
  was: PastBlock | null;
  /**
   * Positions of the top-level blocks of the translation that belong to it, from 0, in order. Of two blocks of the
   * source that share one of the translation, the first has it.
   */
  target: number[];
  is: SideState;
  /** The source has it elsewhere than when the translation was made. */
  isMoved: boolean;
}

/** What the two sides are worked out from. */
export interface SidesInput {
  source: readonly HashedBlock[];
  /** In its order; marks of "still right" already applied. */
  madeFrom: readonly PastBlock[];
  target: readonly Block[];
}

/**
 * The rows of both sides, in the order of the source; what is the translation's own behind what it follows there. Every block of the source, every
 * block that the translation was made from and that is changed or gone, and every block of the translation stands in
 * exactly one row; empty paragraphs at an end count for nothing. The rows that are changed, added or gone are as many
 * as the translation is behind, but for what moved and was changed: `countBehind` may take one such block for two.
 */
export function alignSides(given: SidesInput): SideRow[] {
  const source = withoutEmptyEnd(given.source, (each) => each.block);
  const target = withoutEmptyEnd(given.target, (block) => block);
  const sourceHashes = source.map(({ hash }) => hash);
  const alike = (was: number, now: number) => {
    const [before, after] = [given.madeFrom[was]?.block, source[now]?.block];
    return before && after && !isEmptyBlock(after) ? likenessOf(before, after) : 0;
  };
  const made = given.madeFrom.map(({ hash }) => hash);
  const steps = withMovedChanges(sourceSteps(made, sourceHashes, alike), alike);
  const rows = steps.map((step) => rowOf(step, given.madeFrom, source, sourceHashes));
  const shapes = rows.map((row, place) => {
    const block = row.was ? row.was.block : row.source?.block;
    return { shape: block ? shapeOf(block) : null, isNew: steps[place]?.was === null };
  });
  const places = positionsOfMoved(steps, shapes, target.map(shapeOf));
  return withOwn(
    rows.map((row, place) => ({ ...row, target: places[place] ?? [] })),
    target.length,
  );
}

function rowOf(
  step: SourceStep,
  madeFrom: readonly PastBlock[],
  source: readonly HashedBlock[],
  sourceHashes: readonly string[],
): SideRow {
  const now = step.now === null ? null : (source[step.now] ?? null);
  const behind = isOutdated(step, sourceHashes);
  const was = behind && step.was !== null ? (madeFrom[step.was] ?? null) : null;
  const is = !behind ? 'inStep' : now === null ? 'gone' : was === null ? 'added' : 'changed';
  return { source: now, was, target: [], is, isMoved: step.isMoved };
}

/** Puts what no block of the source has into rows of its own, behind what it follows in the translation. */
function withOwn(rows: SideRow[], count: number): SideRow[] {
  const ownerOf = new Map(rows.flatMap((row) => row.target.map((at) => [at, row] as const)));
  const behind = new Map<SideRow | null, SideRow[]>();
  let last: SideRow | null = null;
  for (let at = 0; at < count; at += 1) {
    const owner = ownerOf.get(at);
    if (owner) last = owner;
    else {
      const own: SideRow = { source: null, was: null, target: [at], is: 'own', isMoved: false };
      behind.set(last, [...(behind.get(last) ?? []), own]);
    }
  }
  return [...(behind.get(null) ?? []), ...rows.flatMap((row) => [row, ...(behind.get(row) ?? [])])];
}

function withoutEmptyEnd<T>(list: readonly T[], blockOf: (each: T) => Block): T[] {
  let end = list.length;
  while (end > 0) {
    const last = list[end - 1];
    if (last === undefined || !isEmptyBlock(blockOf(last))) break;
    end -= 1;
  }
  return list.slice(0, end);
}

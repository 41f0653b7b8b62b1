/**
 * Aligns a source and its translation block by block. Pure: the translation page recomputes it in
 * the browser while the user types.
 */
import type { Block } from '@/domain/documents/document';
import { isEmptyBlock, likenessOf, shapeOf } from './block-shape';
import { positionsOfMoved } from './moved-order';
import { withMovedChanges } from './moved-steps';
import { isOutdated, type SourceStep, sourceSteps } from './source-steps';

export interface HashedBlock {
  hash: string;
  block: Block;
}

/** A block of the source reference. */
export interface PastBlock {
  hash: string;
  /** Null when its content was cleared away. */
  block: Block | null;
}

/**
 * State of a row: up to date; changed in the source; added to the source; deleted from the source;
 * or present only in the translation.
 */
export type SideState = 'inStep' | 'changed' | 'added' | 'gone' | 'own';

export interface SideRow {
  /** The source's current block; null where only the translation has one, or it was deleted. */
  source: HashedBlock | null;
  /** The former block, where it was changed or deleted since; else null. */
  was: PastBlock | null;
  /**
   * Indexes of the translation's top-level blocks in this row, in order. A block that two source
   * blocks share belongs to the first.
   */
  target: number[];
  is: SideState;
  /** The block has another position in the source than at the time of the translation. */
  isMoved: boolean;
}

export interface SidesInput {
  source: readonly HashedBlock[];
  /** In its order; changes marked "still right" are applied. */
  madeFrom: readonly PastBlock[];
  target: readonly Block[];
}

/**
 * The rows of the translation page, in the order of the source; blocks present only in the
 * translation follow the block before them. Every block of the source, every former block that was
 * changed or deleted, and every block of the translation is in exactly one row; empty paragraphs at
 * an end are ignored. The number of changed, added and deleted rows equals the outdated count,
 * except that `countOutdated` may count a block that was moved and changed as two.
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

/** Adds rows for blocks present only in the translation, after the block that precedes them. */
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

import { type Band, bandOf } from './alignment-band';
import type { BlockShape } from './block-shape';

/** A source block as input of the alignment. */
export interface SourceShape {
  /** Null when its content was cleared away; such a block matches any. */
  shape: BlockShape | null;
  /** The block was added to the source later, so the translation is not expected to render it. */
  isNew: boolean;
}

/** Cost of a block without counterpart; two cost more than pairing two dissimilar paragraphs. */
const ALONE = 4;
const NEW_ALONE = 0;
const EMPTY_ALONE = 1;
/** Cost of source blocks after the last block of the translation: people translate from the top. */
const NOT_REACHED = 3;
/** Cost of pairing with a paragraph that is still empty. */
const NOT_WRITTEN = 1;
/** Cost of pairing a block that was added to the source later. */
const NEW_PAIR = 1.5;
/** Cost of pairing one block with two. */
const SPLIT = 2.4;
const NEVER = Number.POSITIVE_INFINITY;
const ENDS = 0;
const PAIR = 1;
const SOURCE_ALONE = 2;
const TARGET_ALONE = 3;
const ONE_FOR_TWO = 4;
const TWO_FOR_ONE = 5;

/**
 * Aligns the blocks of a translation with those of its source, in the order of both: one to one,
 * one to two, two to one, or none. Compared are kind, language-independent marks, and length in
 * proportion to the whole.
 * @returns for each block of the source the positions of the translation's blocks (a block that two
 * share belongs to the first), and the total cost: lower is likelier
 */
export function alignment(
  source: SourceShape[],
  target: BlockShape[],
): { places: number[][]; cost: number } {
  const rows = source.length;
  const columns = target.length;
  const ratio = ratioOf(source, target);
  const band = bandOf(rows, columns);
  const cost = new Float64Array(band.size).fill(NEVER);
  const way = new Uint8Array(band.size);
  const pair = (row: number, column: number) => pairCost(source[row], target[column], ratio);
  for (let row = rows; row >= 0; row -= 1) {
    for (let column = band.last(row); column >= band.first(row); column -= 1) {
      const here = band.place(row, column);
      if (row === rows && column === columns) {
        cost[here] = 0;
        continue;
      }
      const take = (by: number, next: number, price: number) => {
        const total = price + (cost[next] ?? NEVER);
        if (total >= (cost[here] ?? NEVER)) return;
        cost[here] = total;
        way[here] = by;
      };
      const down = band.place(row + 1, column);
      if (row < rows && column < columns)
        take(PAIR, band.place(row + 1, column + 1), pair(row, column));
      const missing = column === columns ? NOT_REACHED : ALONE;
      if (row < rows) take(SOURCE_ALONE, down, source[row]?.isNew ? NEW_ALONE : missing);
      if (column < columns)
        take(
          TARGET_ALONE,
          band.place(row, column + 1),
          isEmpty(target[column]) ? EMPTY_ALONE : ALONE,
        );
      if (row < rows && column + 1 < columns) {
        take(
          ONE_FOR_TWO,
          band.place(row + 1, column + 2),
          splitCost(source[row], target[column], target[column + 1], ratio),
        );
      }
      if (row + 1 < rows && column < columns) {
        const joined = joinedCost(source[row], source[row + 1], target[column], ratio);
        take(TWO_FOR_ONE, band.place(row + 2, column + 1), joined);
      }
    }
  }
  return { places: follow(way, band, rows, columns), cost: cost[0] ?? 0 };
}

function follow(way: Uint8Array, band: Band, rows: number, columns: number): number[][] {
  const found: number[][] = Array.from({ length: rows }, () => []);
  for (let row = 0, column = 0; row < rows || column < columns; ) {
    const by = way[band.place(row, column)] ?? ENDS;
    if (by === PAIR || by === TWO_FOR_ONE) found[row]?.push(column);
    if (by === ONE_FOR_TWO) found[row]?.push(column, column + 1);
    if (by === ENDS) break;
    row += by === TARGET_ALONE ? 0 : by === TWO_FOR_ONE ? 2 : 1;
    column += by === SOURCE_ALONE ? 0 : by === ONE_FOR_TWO ? 2 : 1;
  }
  return found;
}

/** Letters of the translation per letter of the source; depends on language and translator. */
function ratioOf(source: SourceShape[], target: BlockShape[]): number {
  const known = source.filter((each) => !each.isNew);
  const from = known.length > 0 ? known : source;
  const letters = from.reduce((sum, each) => sum + (each.shape?.length ?? 0), 0);
  const others = target.reduce((sum, each) => sum + each.length, 0);
  // A translation that is only begun gives no reliable ratio, so it is limited.
  return letters === 0 || others === 0 ? 1 : Math.min(1.5, Math.max(0.67, others / letters));
}

function pairCost(one: SourceShape | undefined, two: BlockShape | undefined, ratio: number) {
  if (!one || !two) return NEVER;
  if (isEmpty(one.shape)) return isEmpty(two) ? 0 : NEVER;
  const extra = one.isNew ? NEW_PAIR : 0;
  if (!one.shape) return extra + 2;
  const kind = kindCost(one.shape, two);
  if (two.length === 0 && one.shape.length > 0) return extra + kind + NOT_WRITTEN;
  return extra + kind + markCost(one.shape, two) + lengthCost(one.shape.length * ratio, two.length);
}

function splitCost(
  one: SourceShape | undefined,
  first: BlockShape | undefined,
  second: BlockShape | undefined,
  ratio: number,
): number {
  if (!one?.shape || one.isNew || !first || !second) return NEVER;
  if (![one.shape, first, second].every(isParagraph) || !areHalves(first, second)) return NEVER;
  const length = lengthCost(one.shape.length * ratio, first.length + second.length);
  return SPLIT + length + markCost(one.shape, joined(first, second));
}

function joinedCost(
  first: SourceShape | undefined,
  second: SourceShape | undefined,
  two: BlockShape | undefined,
  ratio: number,
): number {
  if (!first?.shape || !second?.shape || first.isNew || second.isNew || !two) return NEVER;
  if (![first.shape, second.shape, two].every(isParagraph)) return NEVER;
  if (!areHalves(first.shape, second.shape)) return NEVER;
  const both = joined(first.shape, second.shape);
  return SPLIT + lengthCost(both.length * ratio, two.length) + markCost(both, two);
}

/** Length cannot tell whether a short sentence was merged into a long paragraph or left out. */
function areHalves(first: BlockShape, second: BlockShape): boolean {
  const short = Math.min(first.length, second.length);
  return short > 0.15 * (first.length + second.length);
}

function joined(first: BlockShape, second: BlockShape): BlockShape {
  const marks = new Set([...first.marks, ...second.marks]);
  return { ...first, length: first.length + second.length, marks };
}

function isEmpty(shape: BlockShape | null | undefined): boolean {
  return shape?.type === 'paragraph' && shape.length === 0 && shape.marks.size === 0;
}

function isParagraph(shape: BlockShape): boolean {
  return shape.type === 'paragraph' && shape.length > 0;
}

const LISTS = ['bulletList', 'orderedList'];
const QUOTES = ['blockquote', 'passage', 'pullQuote', 'paragraph'];
const IMAGES = ['figure', 'gallery'];
/** Blocks that a translation takes over: one with another mark is another one. */
const COPIED = [...IMAGES, 'archivalItem', 'attachedFile', 'videoLink'];

function kindCost(one: BlockShape, two: BlockShape): number {
  const parts = Math.min(2, Math.abs(one.parts - two.parts) / 2);
  if (one.type === two.type) return Math.abs(one.level - two.level) + parts;
  const alike = (group: string[]) => group.includes(one.type) && group.includes(two.type);
  if (alike(LISTS)) return 0.5 + parts;
  if (alike(QUOTES)) return 2;
  if (alike(IMAGES)) return 3;
  return 9;
}

/** Cost of marks that only one side has; a number in digits on one side only costs little. */
function markCost(one: BlockShape, two: BlockShape): number {
  if (one.marks.size === 0 && two.marks.size === 0) return 0;
  let shared = 0;
  for (const mark of one.marks) if (two.marks.has(mark)) shared += 1;
  const apart = 1 - shared / Math.max(one.marks.size, two.marks.size);
  return (COPIED.includes(one.type) ? 5 : 1.5) * apart;
}

/** Cost of two lengths after Gale and Church, with tolerance for freely translated paragraphs. */
function lengthCost(expected: number, found: number): number {
  const mean = (expected + found) / 2;
  const variance = 6.8 * mean + (0.2 * mean) ** 2 + 4;
  return Math.min(6, (expected - found) ** 2 / variance / 2);
}

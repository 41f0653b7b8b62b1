import type { Block } from '@/domain/documents/document';
import { hasOwnCaption } from '@/domain/documents/figures';
import {
  alignSides,
  type HashedBlock,
  type PastBlock,
  type SideRow,
  type SideState,
} from '@/domain/translations/sides';
import { isBlank } from '@/domain/translations/skeleton';

/** A paragraph of the source with its translation, or the place of a removed one. */
export interface Row {
  /** Key of the row while the page is open. */
  key: string;
  source: HashedBlock | null;
  was: PastBlock | null;
  is: Exclude<SideState, 'own'>;
  /** Whether its place in the source changed since the translation was made. */
  isMoved: boolean;
}

/** Key of the row that a block belongs to; null for a block without a counterpart. */
export type Owner = string | null;

/** The source now, and as it was when translated. */
export interface Source {
  source: readonly HashedBlock[];
  madeFrom: readonly PastBlock[];
}

/** The rows of a source in order, and the row of each block of a translation. */
export function rowsOf(given: Source, target: readonly Block[]): { rows: Row[]; owners: Owner[] } {
  const seen = new Map<string, number>();
  const rows: Row[] = [];
  const owners: Owner[] = target.map(() => null);
  for (const side of alignSides({ ...given, target })) {
    if (side.is === 'own') continue;
    const named = keyOf(side);
    const count = (seen.get(named) ?? 0) + 1;
    seen.set(named, count);
    const key = `${named} ${count}`;
    const { source, was, is, isMoved } = side;
    rows.push({ key, source, was, is, isMoved });
    for (const at of side.target) owners[at] = key;
  }
  return { rows, owners: continued(rows, owners, target.map(isBlank), isParagraphRow) };
}

/** Rows for an empty paragraph: a heading or a list is begun as a heading or a list. */
export function isParagraphRow({ source }: Row): boolean {
  return source?.block.type === 'paragraph';
}

function keyOf({ source, was }: SideRow): string {
  return source ? `now ${source.hash}` : `was ${was?.hash}`;
}

/**
 * Assigns blocks without a row by position: to the next untranslated paragraph of the source that
 * the order allows. Paragraphs typed at the end thus continue the translation.
 * @param isOpen which blocks need a row
 * @param fits which rows the block at an index may have
 */
export function continued(
  rows: readonly Row[],
  owners: readonly Owner[],
  isOpen: readonly boolean[],
  fits: (row: Row, at: number) => boolean = hasWords,
): Owner[] {
  const place = new Map(rows.map(({ key }, at) => [key, at]));
  const made = [...owners];
  const used = new Set(owners);
  let last = -1;
  for (const [at, owner] of owners.entries()) {
    if (owner !== null) last = place.get(owner) ?? last;
    else if (isOpen[at]) {
      const until = nextPlace(owners, at, place) ?? rows.length;
      const free = rows.findIndex((row, n) => {
        return n > last && n < until && !used.has(row.key) && fits(row, at);
      });
      if (free < 0) continue;
      last = free;
      made[at] = rows[free]?.key ?? null;
      used.add(made[at] ?? null);
    }
  }
  return made;
}

function nextPlace(owners: readonly Owner[], after: number, place: ReadonlyMap<string, number>) {
  const next = owners.slice(after + 1).find((owner) => owner !== null);
  return next === undefined || next === null ? undefined : place.get(next);
}

const WORDLESS = [
  'figure',
  'gallery',
  'horizontalRule',
  'archivalItem',
  'attachedFile',
  'videoLink',
];

/** Whether it has text to translate; other blocks are copied. */
export function hasWords(row: Row): boolean {
  if (row.source === null) return false;
  const { block } = row.source;
  return !WORDLESS.includes(block.type) || hasOwnCaption(block);
}

/** A row, or a block without a counterpart, in the order shown. */
export interface AlignedRow {
  row: Row | null;
  /** Indexes of its blocks. */
  blocks: number[];
  /** Index of the block that it is shown before; the number of blocks for the end. */
  before: number;
  /** Whether nothing is written there yet. */
  isEmpty: boolean;
}

/** Positions of the rows next to the blocks. */
export function alignedRowsOf(
  rows: readonly Row[],
  owners: readonly Owner[],
  isBlankAt: readonly boolean[],
): AlignedRow[] {
  const blocksOf = new Map<string, number[]>();
  for (const [at, owner] of owners.entries()) {
    if (owner === null) continue;
    blocksOf.set(owner, [...(blocksOf.get(owner) ?? []), at]);
  }
  const places: AlignedRow[] = [];
  let before = owners.length;
  for (const row of rows.toReversed()) {
    const blocks = blocksOf.get(row.key) ?? [];
    before = blocks[0] ?? before;
    places.push({ row, blocks, before, isEmpty: blocks.every((at) => isBlankAt[at]) });
  }
  places.reverse();
  const known = new Set(rows.map(({ key }) => key));
  for (const [at, owner] of owners.entries()) {
    const isOwn = owner === null || !known.has(owner);
    if (isOwn && !isBlankAt[at])
      places.push({ row: null, blocks: [at], before: at, isEmpty: false });
  }
  // A stable sort: rows without blocks stay before the row of the block that follows.
  return places.sort((a, b) => a.before - b.before);
}

/** Three-way merge of two texts by paragraphs, with the conflicts. */

import type { Block, Document } from '@/domain/documents/document';
import { type Hunk, hunksOf } from '@/domain/documents/hunks';
import { oneLine } from '@/domain/documents/plain/clean-text';
import { TEXT_FIELDS, type TextContent, type TextField } from '@/domain/texts/text-content';

/** A part of the merged body, in order. */
export type MergePart =
  /** Unchanged, or changed identically in both. */
  | { from: 'both'; blocks: Block[] }
  /** Changed in one of the two; `was` is the base. */
  | { from: 'mine' | 'theirs'; was: Block[]; blocks: Block[] }
  /** A conflict: changed differently in both, so a user must choose. */
  | { from: 'clash'; was: Block[]; mine: Block[]; theirs: Block[] };

export type MergeField =
  | { from: 'both' | 'mine' | 'theirs'; text: string }
  | { from: 'clash'; mine: string; theirs: string };

export interface Merge {
  fields: Record<TextField, MergeField>;
  body: MergePart[];
}

/** How to resolve a conflict. */
export type Choice = 'mine' | 'theirs' | 'mineThenTheirs';

/** Choices by field name or by index of the part in `body`. */
export type Choices = ReadonlyMap<TextField | number, Choice>;

/** @param base the common base of both texts */
export function mergeOf(base: TextContent, mine: TextContent, theirs: TextContent): Merge {
  const fields = TEXT_FIELDS.map((field) => [
    field,
    fieldOf(plain(base[field]), plain(mine[field]), plain(theirs[field])),
  ]);
  return {
    fields: Object.fromEntries(fields),
    body: bodyOf(base.body, mine.body, theirs.body),
  };
}

/** Positions of conflicts. */
export function clashesOf({ fields, body }: Merge): (TextField | number)[] {
  return [
    ...TEXT_FIELDS.filter((field) => fields[field].from === 'clash'),
    ...body.flatMap((part, at) => (part.from === 'clash' ? [at] : [])),
  ];
}

/** The merged text, or null while a choice is missing. */
export function mergedText(merge: Merge, choices: Choices = new Map()): TextContent | null {
  if (clashesOf(merge).some((place) => !choices.has(place))) return null;
  const words = TEXT_FIELDS.map((field) => {
    const found = merge.fields[field];
    if (found.from !== 'clash') return [field, found.text];
    return [field, choices.get(field) === 'theirs' ? found.theirs : found.mine];
  });
  const content = merge.body.flatMap((part, at) => {
    if (part.from !== 'clash') return part.blocks;
    const choice = choices.get(at);
    if (choice === 'mineThenTheirs') return [...part.mine, ...part.theirs];
    return choice === 'theirs' ? part.theirs : part.mine;
  });
  const body: Document = { type: 'doc', content: content.length > 0 ? content : NOTHING };
  return { ...Object.fromEntries(words), body };
}

const NOTHING: Block[] = [{ type: 'paragraph' }];

/** Cleaned like a save, so that a trailing space is no change. */
function plain(text: string): string {
  return oneLine(text);
}

function fieldOf(base: string, mine: string, theirs: string): MergeField {
  if (mine === theirs) return { from: 'both', text: mine };
  if (theirs === base) return { from: 'mine', text: mine };
  if (mine === base) return { from: 'theirs', text: theirs };
  return { from: 'clash', mine, theirs };
}

function bodyOf(base: Document, mine: Document, theirs: Document): MergePart[] {
  const parts: MergePart[] = [];
  const left = hunksOf(base.content, mine.content);
  const right = hunksOf(base.content, theirs.content);
  let at = 0;
  const keep = (until: number) => {
    if (until > at) parts.push({ from: 'both', blocks: base.content.slice(at, until) });
    at = Math.max(at, until);
  };
  while (left.length > 0 || right.length > 0) {
    const group = nextGroup(left, right);
    keep(group.start);
    const was = base.content.slice(group.start, group.end);
    const sides = {
      mine: said(was, group.start, group.mine),
      theirs: said(was, group.start, group.theirs),
    };
    parts.push(partOf(was, sides, group));
    at = group.end;
  }
  keep(base.content.length);
  return parts;
}

interface Group {
  start: number;
  end: number;
  mine: Hunk[];
  theirs: Hunk[];
}

/** Removes the next group of overlapping changes from the lists. */
function nextGroup(left: Hunk[], right: Hunk[]): Group {
  const first = left[0] && (!right[0] || left[0].start <= right[0].start) ? left[0] : right[0];
  const group: Group = { start: first?.start ?? 0, end: first?.start ?? 0, mine: [], theirs: [] };
  const take = (from: Hunk[], to: Hunk[]): boolean => {
    const next = from[0];
    if (!next || !touches(group, next)) return false;
    from.shift();
    to.push(next);
    group.end = Math.max(group.end, next.end);
    return true;
  };
  while (take(left, group.mine) || take(right, group.theirs));
  return group;
}

/**
 * Changes overlap if they affect the same block, add at the same position, or if one adds within a
 * range that the other changed.
 */
function touches({ start, end, mine, theirs }: Group, next: Hunk): boolean {
  if (mine.length + theirs.length === 0) return next.start === start;
  if (next.start < end) return true;
  return next.start === start && end === start && next.end === next.start;
}

function partOf(
  was: Block[],
  sides: { mine: Block[]; theirs: Block[] },
  group: Pick<Group, 'mine' | 'theirs'>,
): MergePart {
  if (group.theirs.length === 0) return { from: 'mine', was, blocks: sides.mine };
  if (group.mine.length === 0) return { from: 'theirs', was, blocks: sides.theirs };
  if (hunksOf(sides.mine, sides.theirs).length === 0) return { from: 'both', blocks: sides.mine };
  return { from: 'clash', was, ...sides };
}

/** The blocks of one side in place of some blocks of the base. */
function said(was: Block[], start: number, hunks: readonly Hunk[]): Block[] {
  const blocks: Block[] = [];
  let at = start;
  for (const hunk of hunks) {
    blocks.push(...was.slice(at - start, hunk.start - start), ...hunk.blocks);
    at = hunk.end;
  }
  return [...blocks, ...was.slice(at - start)];
}

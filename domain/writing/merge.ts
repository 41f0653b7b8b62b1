/** Two texts that go on from one: what each changed of it, paragraph by paragraph, and whether the two go together. */

import type { Block, Document } from '@/domain/documents/document';
import { type Hunk, hunksOf } from '@/domain/documents/hunks';
import { oneLine } from '@/domain/documents/plain/clean-text';
import type { TextContent, TextField } from '@/domain/texts/text-fields';

/** A piece of the merged body, in its order. */
export type MergePart =
  /** As it was, or the same in both. */
  | { from: 'both'; blocks: Block[] }
  /** Changed by one of the two; `was` is what stood there before. */
  | { from: 'mine' | 'theirs'; was: Block[]; blocks: Block[] }
  /** Changed by both, not alike: somebody has to choose. */
  | { from: 'clash'; was: Block[]; mine: Block[]; theirs: Block[] };

export type MergeField =
  | { from: 'both' | 'mine' | 'theirs'; text: string }
  | { from: 'clash'; mine: string; theirs: string };

export interface Merge {
  fields: Record<TextField, MergeField>;
  body: MergePart[];
}

/** Which of the two goes in where both changed the same. */
export type Choice = 'mine' | 'theirs' | 'mineThenTheirs';

/** Choices by place: the field's name, or the number of the part in `body`. */
export type Choices = ReadonlyMap<TextField | number, Choice>;

/** The fields in the order of the page. */
const FIELDS = ['title', 'subtitle', 'teaser', 'byline', 'translatorCredit', 'dateNote'] as const;

/** @param base the text that both went on from */
export function mergeOf(base: TextContent, mine: TextContent, theirs: TextContent): Merge {
  const fields = FIELDS.map((field) => [
    field,
    fieldOf(plain(base[field]), plain(mine[field]), plain(theirs[field])),
  ]);
  return {
    fields: Object.fromEntries(fields),
    body: bodyOf(base.body, mine.body, theirs.body),
  };
}

/** Where both changed the same, not alike. */
export function clashesOf({ fields, body }: Merge): (TextField | number)[] {
  return [
    ...FIELDS.filter((field) => fields[field].from === 'clash'),
    ...body.flatMap((part, at) => (part.from === 'clash' ? [at] : [])),
  ];
}

/** The text that comes of a merge, or null while a choice is missing. */
export function mergedText(merge: Merge, choices: Choices = new Map()): TextContent | null {
  if (clashesOf(merge).some((place) => !choices.has(place))) return null;
  const words = FIELDS.map((field) => {
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

/** As a save would clean it, so that a space at the end is no change. */
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

/** The next changes that touch each other, taken off the lists. */
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

/** Changes of the same block touch; so do additions at the same place, and an addition within what the other changed. */
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

/** What one side makes of some blocks of the base. */
function said(was: Block[], start: number, hunks: readonly Hunk[]): Block[] {
  const blocks: Block[] = [];
  let at = start;
  for (const hunk of hunks) {
    blocks.push(...was.slice(at - start, hunk.start - start), ...hunk.blocks);
    at = hunk.end;
  }
  return [...blocks, ...was.slice(at - start)];
}

import { closeHistory } from '@tiptap/pm/history';
import { Fragment, type Node } from '@tiptap/pm/model';
import { type EditorState, NodeSelection } from '@tiptap/pm/state';
import { MOST_IN_GALLERY } from '@/domain/documents/figure-use';
import { nodeType } from './blocks';
import type { Writing } from './writing';

/** Figures that can become one gallery, in blocks `first` to `last` (inclusive) of one parent. */
export interface GalleryRun {
  parent: Node;
  /** Position before the first block. */
  from: number;
  first: number;
  last: number;
  /** Number of images. */
  count: number;
}

/**
 * The figures and galleries that are selected, or for a single selected figure those next to it;
 * null for fewer than two images.
 */
export function galleryRun({ selection, doc }: EditorState): GalleryRun | null {
  const { $from, $to } = selection;
  const depth = $from.sharedDepth(selection.to);
  const parent = $from.node(depth);
  if (selection.empty || parent.type.name === 'gallery' || parent.isTextblock) return null;
  const start = $from.index(depth);
  const end = $to.indexAfter(depth) - 1;
  const range =
    selection instanceof NodeSelection ? around(parent, start) : within(parent, start, end);
  if (!range) return null;
  const blocks = parent.children.slice(range[0], range[1] + 1);
  const count = blocks.reduce((sum, block) => sum + imagesIn(block), 0);
  if (count < 2 || blocks.filter(isOfImages).length < 2) return null;
  const from = doc.resolve($from.start(depth)).posAtIndex(range[0], depth);
  return { parent, from, first: range[0], last: range[1], count };
}

/**
 * From the selected image, or the gallery that it is in, to the next image or gallery of the same
 * parent; null where none follows.
 */
export function runToNext({ selection }: EditorState): GalleryRun | null {
  if (!(selection instanceof NodeSelection)) return null;
  const { $from } = selection;
  const depth = $from.parent.type.name === 'gallery' ? $from.depth - 1 : $from.depth;
  const parent = $from.node(depth);
  const first = $from.index(depth);
  const last = parent.children.findIndex((block, at) => at > first && isOfImages(block));
  if (!isOfImages(parent.maybeChild(first)) || last < 0) return null;
  const blocks = parent.children.slice(first, last + 1);
  const count = blocks.reduce((sum, block) => sum + imagesIn(block), 0);
  return { parent, from: $from.posAtIndex(first, depth), first, last, count };
}

/** A gallery that was made: its images, and the blocks between them that now follow it. */
export interface MadeGallery {
  images: number;
  moved: number;
}

/**
 * Makes one gallery of a run, by default of the selected images. Empty paragraphs between the images
 * go, other blocks between them follow the gallery. Says so, or that there are too many images.
 */
export function makeGallery(
  editor: Writing,
  run: GalleryRun | null = galleryRun(editor.state),
): MadeGallery | 'tooMany' | null {
  const { state, view } = editor;
  const type = nodeType(editor, 'gallery');
  if (!run?.parent.canReplaceWith(run.first, run.last + 1, type)) return null;
  if (run.count > MOST_IN_GALLERY) return 'tooMany';
  const blocks = run.parent.children.slice(run.first, run.last + 1);
  const figures = blocks.filter(isOfImages).flatMap((block) => figuresIn(block));
  const width = blocks.find((block) => isOfImages(block) && block.attrs.width)?.attrs.width;
  const others = blocks.filter((block) => !isOfImages(block) && !isEmptyLine(block));
  const made = type.create({ width }, figures.map(withoutWidth));
  const to = run.from + blocks.reduce((sum, block) => sum + block.nodeSize, 0);
  const tr = state.tr.replaceWith(run.from, to, Fragment.from([made, ...others]));
  tr.setSelection(NodeSelection.create(tr.doc, run.from + 1));
  view.dispatch(closeHistory(tr).scrollIntoView());
  return { images: run.count, moved: others.length };
}

/** Puts the images of the gallery at `pos` one below the other. */
export function takeGalleryApart(editor: Writing, pos: number): boolean {
  const { state, view } = editor;
  const gallery = state.doc.nodeAt(pos);
  if (gallery?.type.name !== 'gallery') return false;
  const tr = state.tr.replaceWith(pos, pos + gallery.nodeSize, gallery.content);
  view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, pos)).scrollIntoView());
  return true;
}

/** Puts the figure at `pos` after its gallery. */
export function takeOutOfGallery(editor: Writing, pos: number): boolean {
  const { state, view } = editor;
  const $pos = state.doc.resolve(pos);
  const figure = $pos.nodeAfter;
  if ($pos.parent.type.name !== 'gallery' || !figure || $pos.parent.childCount < 2) return false;
  const tr = state.tr.delete(pos, pos + figure.nodeSize);
  const behind = tr.mapping.map($pos.after());
  tr.insert(behind, figure).setSelection(NodeSelection.create(tr.doc, behind));
  view.dispatch(tr.scrollIntoView());
  return true;
}

/** Moves the figure at `pos` by one place in its gallery. Returns its new place, from 1. */
export function moveInGallery(editor: Writing, pos: number, way: 1 | -1): number | null {
  const { state, view } = editor;
  const $pos = state.doc.resolve(pos);
  const { parent, nodeAfter: figure } = $pos;
  const to = $pos.index() + way;
  if (parent.type.name !== 'gallery' || !figure || to < 0 || to >= parent.childCount) return null;
  const at = $pos.posAtIndex(to);
  const tr = state.tr.delete(pos, pos + figure.nodeSize).insert(at, figure);
  view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView());
  return to + 1;
}

/** From the first to the last block of images in a range. */
function within(parent: Node, start: number, end: number): [number, number] | null {
  const found = parent.children.flatMap((block, at) =>
    at >= start && at <= end && isOfImages(block) ? [at] : [],
  );
  const [first, last] = [found[0], found.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
}

/** The blocks of images that follow each other around one of them. */
function around(parent: Node, at: number): [number, number] | null {
  const isOne = (place: number) => isOfImages(parent.maybeChild(place));
  if (!isOne(at)) return null;
  let [first, last] = [at, at];
  while (isOne(first - 1)) first -= 1;
  while (isOne(last + 1)) last += 1;
  return [first, last];
}

function isOfImages(block: Node | null): boolean {
  return block?.type.name === 'figure' || block?.type.name === 'gallery';
}

function figuresIn(block: Node): readonly Node[] {
  return block.type.name === 'gallery' ? block.children : [block];
}

function imagesIn(block: Node): number {
  return isOfImages(block) ? figuresIn(block).length : 0;
}

function withoutWidth(figure: Node): Node {
  return figure.type.create({ ...figure.attrs, width: undefined });
}

function isEmptyLine(block: Node): boolean {
  return block.type.name === 'paragraph' && block.content.size === 0;
}

import type { EditorView } from '@tiptap/pm/view';

const GAP = 4;
const TALLEST = 320;
const ENOUGH = 200;
const SHORTEST = 120;

/**
 * Puts a menu below the line at `pos`, or above it where more room is there, within the element
 * that it is positioned in. On telephones the keyboard takes part of the window.
 */
export function placeMenu(menu: HTMLElement, view: EditorView, pos: number): void {
  const frame = menu.offsetParent?.getBoundingClientRect();
  if (!frame) return;
  const line = view.coordsAtPos(pos);
  const height = window.visualViewport?.height ?? window.innerHeight;
  const below = height - line.bottom - 2 * GAP;
  const isBelow = below >= Math.min(ENOUGH, line.top);
  const room = isBelow ? below : line.top - 2 * GAP;
  const { style } = menu;
  style.maxBlockSize = `${Math.max(SHORTEST, Math.min(TALLEST, room))}px`;
  style.top = isBelow ? `${line.bottom - frame.top + GAP}px` : 'auto';
  style.bottom = isBelow ? 'auto' : `${frame.bottom - line.top + GAP}px`;
  const isRightToLeft = getComputedStyle(view.dom).direction === 'rtl';
  const start = isRightToLeft ? line.right - menu.offsetWidth : line.left;
  const last = frame.width - menu.offsetWidth;
  style.left = `${Math.max(0, Math.min(start - frame.left, last))}px`;
}

import { selectedRange } from './sheet-words';

const GAP = 6;

/** Puts the button in the margin before the first line of a paragraph; hidden without one. */
export function placePlus(plus: HTMLElement, frame: Element, block: Element | null): void {
  plus.hidden = block === null;
  if (!block) return;
  const outer = frame.getBoundingClientRect();
  const inner = block.getBoundingClientRect();
  const isRightToLeft = getComputedStyle(block).direction === 'rtl';
  const beside = isRightToLeft
    ? Math.min(inner.right + GAP, outer.right - plus.offsetWidth)
    : Math.max(inner.left - plus.offsetWidth - GAP, outer.left);
  plus.style.top = `${inner.top - outer.top}px`;
  plus.style.left = `${beside - outer.left}px`;
}

/** Puts the buttons for selected words below their last line, within the sheet. */
export function placeBubble(bubble: HTMLElement, frame: Element): void {
  const lines = Array.from(selectedRange()?.getClientRects() ?? []);
  const last = lines.at(-1);
  if (!last) return;
  const outer = frame.getBoundingClientRect();
  const most = outer.width - bubble.offsetWidth;
  bubble.style.top = `${last.bottom - outer.top + GAP}px`;
  bubble.style.left = `${Math.max(0, Math.min(last.left - outer.left, most))}px`;
}

import { selectedRange } from './sheet-words';

const GAP = 6;

/** Puts the button in the margin before a paragraph; hidden without one. */
export function placePlus(plus: HTMLElement, frame: Element, block: Element | null): void {
  plus.hidden = block === null;
  if (!block) return;
  const outer = frame.getBoundingClientRect();
  const inner = block.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = plus;
  const isRightToLeft = getComputedStyle(block).direction === 'rtl';
  const beside = isRightToLeft ? inner.right + GAP : inner.left - width - GAP;
  const within = Math.max(outer.left, Math.min(beside, outer.right - width));
  // Without room beside it, as on a telephone, the button is above the paragraph.
  const above = within === beside ? 0 : height;
  plus.style.top = `${inner.top - outer.top - above}px`;
  plus.style.left = `${within - outer.left}px`;
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

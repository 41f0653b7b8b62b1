import type { Block, ListItem } from '@/domain/documents/document';
import { hasStyle, textOf } from './elements';
import type { HtmlElement } from './tree';

/** A paragraph that Word shows as a list item, before the list is built. */
export interface WordItem {
  type: 'wordItem';
  /** From 1. */
  level: number;
  isOrdered: boolean;
  /** The item's number if Word gives it; otherwise the list counts on. */
  number: number | null;
  content: Block[];
}

export type ListPosition = Pick<WordItem, 'level' | 'isOrdered' | 'number'>;

const MAX_LEVEL = 9;
const MARKER = /mso-list:\s*ignore/i;

/** Level and number of a paragraph that Word marks as a list item. Null for any other element. */
export function wordItemOf(element: HtmlElement): ListPosition | null {
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(element.attributes.style ?? '')?.[1];
  if (!level) return null;
  return { level: Math.max(1, Number(level)), ...markerOf(markerIn(element) ?? '') };
}

/** The same for Word for the web, where every item is a list of its own with a level. */
export function webItemOf(item: HtmlElement, list: HtmlElement): ListPosition | null {
  const level = Number(item.attributes['data-aria-level'] ?? Number.NaN);
  if (!Number.isInteger(level) || level < 1 || level > MAX_LEVEL) return null;
  const isOrdered = list.name === 'ol';
  return { level, isOrdered, number: isOrdered ? wholeNumber(list.attributes.start) : null };
}

/** Builds lists from items; a number that does not follow the previous one starts a new list. */
export function listsOfItems(
  items: readonly Block[][],
  numbers: readonly (number | null)[],
  list: HtmlElement,
): Block[] {
  const isOrdered = list.name === 'ol';
  const start = isOrdered ? (wholeNumber(list.attributes.start) ?? numbers[0] ?? 1) : null;
  const parts = items.map((content, index): WordItem => {
    const number = index === 0 ? start : isOrdered ? (numbers[index] ?? null) : null;
    return { type: 'wordItem', level: 1, isOrdered, number, content };
  });
  return withWordLists(parts);
}

/** A whole number that a list may start with; null for anything else. */
export function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,6}$/.test(text.trim()) ? Number(text) : null;
}

/** Whether an element contains only the bullet or number that Word wrote as text. */
export function isMarker(element: HtmlElement): boolean {
  return hasStyle(element, MARKER);
}

/** Groups consecutive items into nested lists; all other blocks stay. */
export function withWordLists(blocks: readonly (Block | WordItem)[]): Block[] {
  const result: Block[] = [];
  let run: WordItem[] = [];
  for (const block of [...blocks, null]) {
    if (block?.type === 'wordItem') {
      run.push(block);
      continue;
    }
    if (run.length) result.push(...listsOf(run));
    run = [];
    if (block) result.push(block);
  }
  return result;
}

function listsOf(items: readonly WordItem[]): Block[] {
  const lists: Block[] = [];
  const level = Math.min(...items.map((item) => item.level));
  let current: OpenList | null = null;
  let deeper: WordItem[] = [];
  const close = () => {
    const last = current?.content.at(-1);
    if (last && deeper.length) last.content.push(...listsOf(deeper));
    deeper = [];
  };
  const put = () => {
    close();
    if (current) lists.push(listOf(current));
    current = null;
  };
  for (const item of items) {
    if (item.level > level && current) {
      deeper.push(item);
      continue;
    }
    close();
    const { isOrdered, number } = item;
    if (current && (current.isOrdered !== isOrdered || breaksOff(current, number))) put();
    current ??= { isOrdered, start: number ?? 1, content: [] };
    current.content.push({ type: 'listItem', content: item.content });
  }
  put();
  return lists;
}

interface OpenList {
  isOrdered: boolean;
  start: number;
  content: ListItem[];
}

/** Whether a number is not the next one in the list. */
function breaksOff({ start, content }: OpenList, number: number | null): boolean {
  return number !== null && number !== start + content.length;
}

function listOf({ isOrdered, start, content }: OpenList): Block {
  return isOrdered
    ? { type: 'orderedList', attrs: { start }, content }
    : { type: 'bulletList', content };
}

function markerIn(element: HtmlElement): string | null {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const found = isMarker(child) ? textOf(child) : markerIn(child);
    if (found !== null) return found;
  }
  return null;
}

/** `3.` is the number 3; `c)` and `iii.` are ordered without a number; all else is a bullet. */
function markerOf(marker: string): Pick<WordItem, 'isOrdered' | 'number'> {
  const number = /^[\s\u00a0(]*(?:\d{1,6}\.)*(\d{1,6})(?:[.)]|[\s\u00a0]*$)/.exec(marker)?.[1];
  if (number) return { isOrdered: true, number: Number(number) };
  return { isOrdered: /^[\s\u00a0(]*[a-z]{1,5}[.)]/i.test(marker), number: null };
}

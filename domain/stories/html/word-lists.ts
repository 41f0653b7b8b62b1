import type { Block, ListItem } from '@/domain/stories/document';
import { hasStyle, textOf } from './elements';
import type { HtmlElement } from './read-html';

/** A paragraph that Word shows as an item of a list, before the list is made. */
export interface WordItem {
  type: 'wordItem';
  /** From 1. */
  level: number;
  /** Where the numbers begin; null for bullets. */
  start: number | null;
  content: Block[];
}

const MARKER = /mso-list:\s*ignore/i;

/** What Word says of a paragraph that is an item: its level and its number. Null for any other element. */
export function wordItemOf(element: HtmlElement): Pick<WordItem, 'level' | 'start'> | null {
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(element.attributes.style ?? '')?.[1];
  if (!level) return null;
  return { level: Math.max(1, Number(level)), start: startOf(markerIn(element) ?? '') };
}

/** Whether an element is only the bullet or number that Word wrote out. */
export function isMarker(element: HtmlElement): boolean {
  return hasStyle(element, MARKER);
}

/** Items one after another become lists within lists; all other blocks stay. */
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
  let current: { ordered: boolean; start: number; content: ListItem[] } | null = null;
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
    const ordered = item.start !== null;
    if (current && current.ordered !== ordered) put();
    current ??= { ordered, start: item.start ?? 1, content: [] };
    current.content.push({ type: 'listItem', content: item.content });
  }
  put();
  return lists;
}

function listOf(list: { ordered: boolean; start: number; content: ListItem[] }): Block {
  const { ordered, start, content } = list;
  return ordered
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

/** `3.` begins at 3, `c)` and `iii.` count as 1, a bullet is none. */
function startOf(marker: string): number | null {
  const number = /^[\s\u00a0(]*(\d{1,6})[.)]/.exec(marker)?.[1];
  if (number) return Number(number);
  return /^[\s\u00a0(]*[a-z]{1,5}[.)]/i.test(marker) ? 1 : null;
}

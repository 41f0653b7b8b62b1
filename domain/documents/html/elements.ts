import type { HtmlElement, HtmlNode } from './tree';

/** Whether a declaration in the element's `style` matches, such as `/mso-hide:\s*all/`. */
export function hasStyle({ attributes }: HtmlElement, pattern: RegExp): boolean {
  return attributes.style !== undefined && pattern.test(attributes.style);
}

export function textOf(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

const DROPPED = new Set(
  'head script style title meta link xml template noscript svg math object iframe select textarea input audio video canvas del nav colgroup base'.split(
    ' ',
  ),
);

/** Elements whose text is ignored: hidden, deleted, or not meant for reading. */
export function isDropped(element: HtmlElement): boolean {
  const { name, attributes } = element;
  if (DROPPED.has(name) || /^[vwm]:/.test(name)) return true;
  if (attributes.hidden !== undefined) return true;
  return hasStyle(element, /display:\s*none|mso-hide:\s*all|mso-element:\s*comment/i);
}

/** The parent of each element, and the order in which elements begin. */
export function positionsIn(root: HtmlElement) {
  const parents = new Map<HtmlElement, HtmlElement>();
  const order = new Map<HtmlElement, number>();
  const open = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    order.set(element, order.size);
    for (const child of element.children.toReversed()) {
      if (typeof child === 'string') continue;
      parents.set(child, element);
      open.push(child);
    }
  }
  return { parents, order };
}

/** The kind of an element by its name and style: heading, container, preformatted text. */
import { hasStyle } from './elements';
import type { HtmlElement } from './tree';

/** Google Docs sets it everywhere without effect, because it breaks lines with elements. */
const PRE = /white-space:\s*(pre|pre-wrap|pre-line|break-spaces)\b/i;
const PRE_NAMES: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp', 'plaintext']);
const FOLDING = /white-space:\s*(normal|nowrap)\b/i;

/** 1 to 6 for a heading as in the HTML; null for other elements. */
export function levelOf(element: HtmlElement): number | null {
  const written = /^h([1-6])$/.exec(element.name)?.[1];
  if (written) return Number(written);
  const styled = /\bMso(Title|Subtitle)\b/.exec(element.attributes.class ?? '')?.[1];
  if (styled) return styled === 'Title' ? 1 : 2;
  const outlined = hasStyle(element, /mso-outline-level:\s*[1-6]/i) && element.name === 'p';
  return outlined ? 3 : null;
}

/** The level within a text, where level 1 is the story's title. */
export function headingLevel(written: number): 2 | 3 | 4 {
  return written <= 2 ? 2 : written === 3 ? 3 : 4;
}

/** Whether the HTML has a heading of level 1, which would become the same level as level 2. */
export function hasTopHeading(root: HtmlElement): boolean {
  const open = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    if (levelOf(next) === 1) return true;
    for (const child of next.children) if (typeof child !== 'string') open.push(child);
  }
  return false;
}

export function boxOf({ name, attributes }: HtmlElement): 'blockquote' | 'pullQuote' | null {
  const className = attributes.class ?? '';
  if (/\bpull-?quote\b/i.test(className)) return 'pullQuote';
  return name === 'blockquote' || /\bMso(Intense)?Quote\b/.test(className) ? 'blockquote' : null;
}

/** Whether line ends within the element are significant. */
export function keepsLines(element: HtmlElement, around: boolean): boolean {
  return (
    PRE_NAMES.has(element.name) || hasStyle(element, PRE) || (around && !hasStyle(element, FOLDING))
  );
}

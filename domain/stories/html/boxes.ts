/** What an element is by its name and style: a heading, a box around others, lines that count. */
import { hasStyle } from './elements';
import type { HtmlElement } from './read-html';

/** Google Docs sets it on everything, which does no harm: it breaks lines by elements. */
const PRE = /white-space:\s*(pre|pre-wrap|pre-line|break-spaces)\b/i;
const FOLDING = /white-space:\s*(normal|nowrap)\b/i;

/** 2 to 4 for a heading; the one above is the story's title. */
export function levelOf(element: HtmlElement): 2 | 3 | 4 | null {
  const written = /^h([1-6])$/.exec(element.name)?.[1];
  const isTitle = /\bMso(Title|Subtitle)\b/.test(element.attributes.class ?? '');
  const outlined = hasStyle(element, /mso-outline-level:\s*[1-6]/i) && element.name === 'p';
  if (!written && !isTitle && !outlined) return null;
  const level = Number(written ?? (isTitle ? 2 : 3));
  return level <= 2 ? 2 : level === 3 ? 3 : 4;
}

export function boxOf({ name, attributes }: HtmlElement): 'blockquote' | 'pullQuote' | null {
  const className = attributes.class ?? '';
  if (/\bpull-?quote\b/i.test(className)) return 'pullQuote';
  return name === 'blockquote' || /\bMso(Intense)?Quote\b/.test(className) ? 'blockquote' : null;
}

/** Whether the ends of lines within count. */
export function keepsLines(element: HtmlElement, around: boolean): boolean {
  return (
    element.name === 'pre' || hasStyle(element, PRE) || (around && !hasStyle(element, FOLDING))
  );
}

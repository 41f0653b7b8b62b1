/** Indented paragraphs, by which word processors set quotations apart. */
import { hasStyle, textOf } from './elements';
import type { HtmlElement } from './tree';

/** In points; browsers and word processors indent by at least as much. */
const LEAST = 20;
const POINTS: Record<string, number> = { pt: 1, px: 0.75, in: 72, cm: 28.35, mm: 2.835, em: 12 };
/** Other reasons for an indent. */
const OTHER = /\bMso(?:List|Toc|Footnote|Endnote|Bibliography|Index|Caption|Heading|Title)/;

/** Whether a paragraph is indented as a whole, not only in its first line, and is no list item. */
export function isIndented(element: HtmlElement): boolean {
  const { name, attributes } = element;
  if (name !== 'p' || attributes.style === undefined) return false;
  if (OTHER.test(attributes.class ?? '') || hasStyle(element, /mso-list:/i)) return false;
  if (hasStyle(element, /text-indent:\s*-/i)) return false;
  const isRightToLeft = attributes.dir === 'rtl' || hasStyle(element, /direction:\s*rtl/i);
  return startMargin(attributes.style, isRightToLeft) >= LEAST;
}

/** Whether fewer paragraphs are indented than not, so that an indent distinguishes them. */
export function indentsDistinguish(root: HtmlElement): boolean {
  let [indented, others] = [0, 0];
  const open = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.name === 'p' && textOf(next).trim() !== '') {
      if (isIndented(next)) indented += 1;
      else others += 1;
    }
    for (const child of next.children) if (typeof child !== 'string') open.push(child);
  }
  return indented < others;
}

function startMargin(style: string, isRightToLeft: boolean): number {
  const side = isRightToLeft ? 'right' : 'left';
  const own = new RegExp(`(?<![-\\w])margin-(?:${side}|inline-start):\\s*([^;]+)`, 'i').exec(style);
  if (own) return points(own[1] ?? '');
  const all = /(?<![-\w])margin:\s*([^;]+)/i.exec(style)?.[1]?.trim().split(/\s+/) ?? [];
  return points((isRightToLeft ? all[1] : (all[3] ?? all[1])) ?? '');
}

function points(length: string): number {
  const [, number = '0', unit = ''] = /^\s*(\d*\.?\d+)([a-z]+)/i.exec(length) ?? [];
  return Number(number) * (POINTS[unit.toLowerCase()] ?? 0);
}

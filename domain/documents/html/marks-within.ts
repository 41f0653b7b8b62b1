import type { Mark } from '@/domain/documents/document';
import { safeLink } from '@/domain/documents/links/safe-link';
import { unwrapLink } from '@/domain/documents/links/unwrap-link';
import type { HtmlElement } from './tree';

const BOLD = new Set(['b', 'strong']);
const ITALIC = new Set(['i', 'em', 'cite', 'dfn', 'var']);
const STRUCK = new Set(['s', 'strike']);

type PlainMark = 'bold' | 'italic' | 'strike' | 'smallCaps';

/**
 * The marks of an element's content: those around it, changed by its name, its style and, for a
 * link, its address.
 */
export function marksWithin(element: HtmlElement, around: readonly Mark[]): Mark[] {
  const { name, attributes } = element;
  const style = attributes.style ?? '';
  const weight = /(?<![-\w])font-weight:\s*(\w+)/i.exec(style)?.[1];
  const slant = /(?<![-\w])font-style:\s*(\w+)/i.exec(style)?.[1];
  let marks = [...around];
  marks = put(marks, 'bold', weight ? isBold(weight) : BOLD.has(name) || undefined);
  marks = put(marks, 'italic', slant ? slant !== 'normal' : ITALIC.has(name) || undefined);
  marks = put(marks, 'strike', isStruck(name, style) || undefined);
  marks = put(marks, 'smallCaps', isSmall(style) ?? (isSmallClass(attributes.class) || undefined));
  const raised = raisedBy(name, style);
  if (raised !== undefined) {
    marks = marks.filter(({ type }) => type !== 'superscript' && type !== 'subscript');
    if (raised) marks.push({ type: raised });
  }
  if (name !== 'a') return marks;
  const href = safeLink(attributes.href ?? '');
  const others = marks.filter((mark) => mark.type !== 'link');
  if (!href || href.startsWith('#')) return marks;
  return [...others, { type: 'link', attrs: { href: unwrapLink(href) } }];
}

/** Null for neither, undefined if not set; Google Docs sets `vertical-align` on everything. */
function raisedBy(name: string, style: string): 'superscript' | 'subscript' | null | undefined {
  const align = /(?<![-\w])vertical-align:\s*([\w-]+)/i.exec(style)?.[1]?.toLowerCase();
  if (align === 'super' || align === 'sup') return 'superscript';
  if (align === 'sub') return 'subscript';
  if (name === 'sup') return 'superscript';
  if (name === 'sub') return 'subscript';
  return align === 'baseline' ? null : undefined;
}

/** A line is drawn through all that is within; `none` on an element within does not end it. */
function isStruck(name: string, style: string): boolean {
  const line = /(?<![-\w])text-decoration(?:-line)?:([^;]*)/i.exec(style)?.[1];
  return line ? /\bline-through\b/i.test(line) : STRUCK.has(name);
}

/** Undefined if not set; Google Docs sets `font-variant: normal` on everything. */
function isSmall(style: string): boolean | undefined {
  const variant = /(?<![-\w])font-variant(?:-caps)?:([^;]*)/i.exec(style)?.[1];
  return variant === undefined ? undefined : /\b(all-)?small-caps\b/i.test(variant);
}

function isSmallClass(names: string | undefined): boolean {
  return names !== undefined && /(?<![-\w])small-?caps(?![-\w])/i.test(names);
}

/** Adds or removes the mark; `undefined` leaves the marks unchanged. */
function put(marks: Mark[], type: PlainMark, is: boolean | undefined): Mark[] {
  if (is === undefined) return marks;
  const others = marks.filter((mark) => mark.type !== type);
  return is ? [...others, { type }] : others;
}

function isBold(weight: string): boolean {
  return /^bold/i.test(weight) || Number(weight) >= 600;
}

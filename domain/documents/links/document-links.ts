import type { Document } from '@/domain/documents/document';

/** A link of a body and the block that it stands in, counted from 0 at the top level. */
export interface BodyLink {
  href: string;
  block: number;
}

/** Every link of a body in reading order, those of archival items and footnotes among them. */
export function bodyLinks(document: Document): BodyLink[] {
  return document.content.flatMap((block, index) => {
    return hrefsIn(block).map((href) => ({ href, block: index }));
  });
}

function hrefsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(hrefsIn);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'href' in node && typeof node.href === 'string' ? [node.href] : [];
  return [...own, ...Object.values(node).flatMap(hrefsIn)];
}

import type { Document } from '@/domain/documents/document';

/** A link in a body, and the index of its top-level block. */
export interface BodyLink {
  href: string;
  block: number;
}

/** Every link in a body in reading order, including those of archival items and footnotes. */
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

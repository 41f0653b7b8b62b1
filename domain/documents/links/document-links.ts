import type { Block, Document } from '@/domain/documents/document';
import { eachBlock, eachInline, linkOf } from '@/domain/documents/walk';

/** A link in a body, and the index of its top-level block. */
export interface BodyLink {
  href: string;
  block: number;
}

/** Every link in a body in reading order, including those of archival items, videos and footnotes. */
export function bodyLinks(document: Document): BodyLink[] {
  return document.content.flatMap((block, index) => {
    return hrefsIn(block).map((href) => ({ href, block: index }));
  });
}

function hrefsIn(top: Block): string[] {
  return eachBlock([top]).flatMap((block) => {
    if (block.type === 'archivalItem') return block.attrs.href === null ? [] : [block.attrs.href];
    if (block.type === 'videoLink') return [block.attrs.href];
    return eachInline(block).flatMap((node) => linkOf(node)?.attrs.href ?? []);
  });
}

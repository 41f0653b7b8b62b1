import type { Document } from './document';

/** Ids of the images in a body, in reading order, without duplicates. */
export function figureIds(document: Document): string[] {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('type' in node && node.type === 'figure' && 'attrs' in node) {
      const { attrs } = node;
      if (typeof attrs === 'object' && attrs !== null && 'pictureId' in attrs) {
        found.add(String(attrs.pictureId));
      }
    }
    if ('content' in node && Array.isArray(node.content)) node.content.forEach(walk);
  };
  walk(document);
  return [...found];
}

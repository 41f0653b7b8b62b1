import type { Document } from './document';
import { eachBlock } from './walk';

/** Ids of the images in a body, in reading order, without duplicates. */
export function figureIds({ content }: Pick<Document, 'content'>): string[] {
  const found = eachBlock(content).flatMap((block) =>
    block.type === 'figure' ? [block.attrs.pictureId] : [],
  );
  return [...new Set(found)];
}

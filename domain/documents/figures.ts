import type { Block, Document, Figure } from './document';
import { childBlocks, eachBlock } from './walk';

/** Ids of the images in a body, stills of videos included, in reading order, without duplicates. */
export function figureIds({ content }: Pick<Document, 'content'>): string[] {
  const found = eachBlock(content).flatMap((block) => {
    if (block.type === 'videoLink') return block.attrs.pictureId ?? [];
    return block.type === 'figure' ? block.attrs.pictureId : [];
  });
  return [...new Set(found)];
}

/** Whether a body begins with an image, or has it as the first of a gallery at its beginning. */
export function beginsWithFigure(
  { content }: Pick<Document, 'content'>,
  pictureId: string,
): boolean {
  const [first] = content;
  return first !== undefined && figuresOf(first)[0]?.attrs.pictureId === pictureId;
}

/** Ids of the attachments that a body shows, in reading order, without duplicates. */
export function attachedIds({ content }: Pick<Document, 'content'>): string[] {
  const found = eachBlock(content).flatMap((block) =>
    block.type === 'attachedFile' ? block.attrs.attachmentId : [],
  );
  return [...new Set(found)];
}

/** The block itself if it is a figure, or the figures of a gallery; else none. */
export function figuresOf(block: Block): Figure[] {
  const list = block.type === 'gallery' ? childBlocks(block) : [block];
  return list.filter((each): each is Figure => each.type === 'figure');
}

/** Whether a figure or gallery has a caption of this text, which translations have to follow. */
export function hasOwnCaption(block: Block): boolean {
  return figuresOf(block).some(({ attrs }) => Boolean(attrs.caption));
}

/** Whether a figure or gallery is wider than the text around it. */
export function isWiderThanText(block: Block): boolean {
  return (block.type === 'figure' || block.type === 'gallery') && block.attrs?.width !== undefined;
}

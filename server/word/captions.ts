/** Captions of images in Word, which are paragraphs with a style of their own. */
import type { Block, Document, Inline } from '@/domain/documents/document';
import { captionIn, LONGEST_CAPTION } from '@/domain/documents/figure-use';
import { IMAGE_MARK, type MarkedImage } from '@/domain/documents/image-mark';
import { blockText } from '@/domain/documents/plain/plain-text';
import { mapInlines } from '@/domain/documents/walk';

/** Class of the paragraph in mammoth's HTML. */
export const CAPTION_CLASS = 'figure-caption';

/** Stands before a caption's text while the document is read; of the private use area. */
const SIGN = '\ue002';
const SIGNED = new RegExp(SIGN, 'g');
const ONE_IMAGE = new RegExp(`^${IMAGE_MARK.source}$`);

/** The HTML with a sign before each caption, whose class is not kept. */
export function withSigns(html: string): string {
  return html.replace(SIGNED, '').replaceAll(`<p class="${CAPTION_CLASS}">`, `<p>${SIGN}`);
}

/**
 * Gives each caption to the image before it, else to the one after it, and takes it out of the text.
 * One that belongs to none, is too long, or has links or notes stays a paragraph.
 */
export function withCaptions(
  document: Document,
  images: readonly MarkedImage[],
): { document: Document; images: MarkedImage[] } {
  const captioned = images.map((image) => ({ ...image }));
  const { content } = document;
  const kept = content.filter((block, n) => {
    const caption = captionOf(block);
    if (caption === null) return true;
    const [image] = [content[n - 1], content[n + 1]].flatMap((near) => {
      const found = near && captioned[imageAt(near)];
      return found && found.caption === undefined ? found : [];
    });
    if (!image) return true;
    image.caption = caption;
    return false;
  });
  return { document: { ...document, content: kept.map(withoutSign) }, images: captioned };
}

/** The number of the image that a paragraph consists of; -1 for none. */
function imageAt(block: Block): number {
  const found = block.type === 'paragraph' ? ONE_IMAGE.exec(blockText(block).trim()) : null;
  return found ? Number(found[1]) : -1;
}

function captionOf(block: Block): string | null {
  if (block.type !== 'paragraph' || !blockText(block).startsWith(SIGN)) return null;
  const isPlain = (block.content ?? []).every(
    (node) =>
      node.type === 'hardBreak' ||
      (node.type === 'text' && !node.marks?.some(({ type }) => type === 'link')),
  );
  const caption = captionIn(blockText(block).replace(SIGNED, ''));
  return isPlain && caption && caption.length <= LONGEST_CAPTION ? caption : null;
}

function withoutSign(block: Block): Block {
  return mapInlines(block, (inlines) =>
    inlines.flatMap((node): Inline[] => {
      if (node.type !== 'text') return [node];
      const text = node.text.replace(SIGNED, '');
      return text === '' ? [] : [{ ...node, text }];
    }),
  );
}

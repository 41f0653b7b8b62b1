/**
 * A mark in the text of a document for an image that is uploaded after the document was inserted:
 * its number between two characters of the private use area. No stored document contains one.
 */
export const IMAGE_MARK = /\ue000(\d+)\ue001/g;

export function imageMark(n: number): string {
  return `\ue000${n}\ue001`;
}

/** An image of pasted HTML or a Word file, in the place of the mark with its number in the list. */
export interface MarkedImage {
  src: string;
  /** Alternative text; often empty, or made by a machine. */
  alt: string;
  /** Its caption in a Word file that has one. */
  caption?: string;
}

/** A mark that stays in the text in place of an image that could not be taken along. */
export function leftOutImage(alt: string): string {
  return ` [\u{1f5bc}${alt ? ` ${alt}` : ''}] `;
}

/** Such marks in a text, without the spaces around them. */
export const LEFT_OUT_IMAGE = /\[\u{1f5bc}[^\]]*\]/gu;

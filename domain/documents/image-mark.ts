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

/** An image with its texts in one language. */
export interface Image {
  id: string;
  width: number;
  height: number;
  /** The focal point, from 0 to 1 of width and height. */
  focusX: number;
  focusY: number;
  /** Files by rising width in pixels; the last is the largest. */
  files: { src: string; width: number; height: number; mime: string }[];
  alt: string;
  caption: string;
  /** Language of its texts; differs from the page's where the image has none in that language. */
  language: string;
  credit: string;
  rights: string;
  /** An explanation of the rights beside their URI. */
  rightsNote: string;
  /** The words visible in the image. */
  transcription: string;
  decorative: boolean;
  /** Drawn by the program, not uploaded: shown smaller than photographs. */
  isDrawn: boolean;
}

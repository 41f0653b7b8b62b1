/** An image as a page in one language shows it. */
export interface Image {
  id: string;
  width: number;
  height: number;
  /** What is not to be cut off, as shares of width and height. */
  focusX: number;
  focusY: number;
  /** Files by rising width, in pixels; the last is the largest. */
  files: { src: string; width: number; height: number; mime: string }[];
  alt: string;
  caption: string;
  /** Language of its words; not the page's own when they had to fall back. */
  language: string;
  credit: string;
  rights: string;
  /** What is to be said of the rights beside their URI. */
  rightsNote: string;
  /** The words in the image, typed out. */
  transcription: string;
  decorative: boolean;
}

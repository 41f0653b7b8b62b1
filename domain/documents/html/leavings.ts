import { imageMark, leftOutImage, type MarkedImage } from '@/domain/documents/image-mark';
import { fewWords, type LeftOut, type LeftOutKind } from '@/domain/documents/left-out';
import { textOf } from './elements';
import type { HtmlElement } from './tree';

const OBJECTS = new Set(['iframe', 'object', 'video', 'audio', 'math', 'canvas']);

/** Records what of pasted HTML is left out or changed, with a few words of each place. */
export class Leavings {
  readonly leftOut: LeftOut[] = [];
  /** Images that can be taken along. */
  readonly images: MarkedImage[] = [];
  #before = '';

  /** @param takesImage whether the image at this address can be taken along */
  constructor(
    private readonly marksImages: boolean,
    private readonly takesImage: (src: string) => boolean,
  ) {}

  /** Words that are kept; an omission that follows is reported as being after them. */
  pass(words: string): void {
    if (words.trim() !== '') this.#before = words;
  }

  /** Records that an element is dropped. */
  look(element: HtmlElement): void {
    const { name } = element;
    if (OBJECTS.has(name)) this.#note(name === 'math' ? 'equation' : 'object', textOf(element));
    else if (name === 'del') this.#note('deleted', textOf(element));
  }

  heading(words: string): void {
    this.#note('heading', words);
  }

  /**
   * Records an image and returns the mark for its place, if any. Images of one or two pixels are trackers
   * and are ignored.
   */
  image({ attributes }: HtmlElement): string {
    if (Number(attributes.width) <= 2 || Number(attributes.height) <= 2) return '';
    const { src = '', alt = '' } = attributes;
    if (this.takesImage(src)) return imageMark(this.images.push({ src, alt }) - 1);
    this.leftOut.push({ what: 'image', near: fewWords(attributes.alt || this.#before, 'end') });
    return this.marksImages ? leftOutImage(attributes.alt ?? '') : '';
  }

  #note(what: LeftOutKind, words: string): void {
    const near = words.trim() === '' ? fewWords(this.#before, 'end') : fewWords(words);
    const last = this.leftOut.at(-1);
    if (last?.what !== what || last.near !== near) this.leftOut.push({ what, near });
  }
}

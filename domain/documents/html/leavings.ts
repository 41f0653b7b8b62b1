import { fewWords, type LeftOut, type LeftOutKind } from '@/domain/documents/left-out';
import { textOf } from './elements';
import type { HtmlElement } from './tree';

const OBJECTS = new Set(['iframe', 'object', 'video', 'audio', 'math', 'canvas']);

/** Records what of pasted HTML is left out or changed, with a few words of each place. */
export class Leavings {
  readonly leftOut: LeftOut[] = [];
  #before = '';

  constructor(private readonly marksImages: boolean) {}

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
   * Records an image and returns the placeholder, if any. Images of one or two pixels are trackers
   * and are ignored.
   */
  image({ attributes }: HtmlElement): string {
    if (Number(attributes.width) <= 2 || Number(attributes.height) <= 2) return '';
    this.leftOut.push({ what: 'image', near: fewWords(attributes.alt || this.#before, 'end') });
    return this.marksImages ? ` [\u{1f5bc}${attributes.alt ? ` ${attributes.alt}` : ''}] ` : '';
  }

  #note(what: LeftOutKind, words: string): void {
    const near = words.trim() === '' ? fewWords(this.#before, 'end') : fewWords(words);
    const last = this.leftOut.at(-1);
    if (last?.what !== what || last.near !== near) this.leftOut.push({ what, near });
  }
}

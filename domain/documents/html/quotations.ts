import type { Block, Blockquote } from '@/domain/documents/document';
import { indentsDistinguish, isIndented } from './indents';
import type { HtmlElement } from './tree';
import type { WordItem } from './word-lists';

/** Quotations that word processors mark paragraph by paragraph, by a style or an indent. */
export class Quotations {
  readonly #byIndent: boolean;
  readonly #ofParagraphs = new WeakSet<Block>();

  constructor(root: HtmlElement) {
    this.#byIndent = indentsDistinguish(root);
  }

  isByIndent(element: HtmlElement): boolean {
    return this.#byIndent && isIndented(element);
  }

  made(content: Block[], { name }: HtmlElement): Blockquote {
    const quotation: Blockquote = { type: 'blockquote', content };
    if (name === 'p') this.#ofParagraphs.add(quotation);
    return quotation;
  }

  /** Adds blocks; a paragraph of a quotation continues the one before. */
  add(to: (Block | WordItem)[], blocks: readonly (Block | WordItem)[]): void {
    for (const block of blocks) {
      const last = to.at(-1);
      const areBoth = block.type === 'blockquote' && last?.type === 'blockquote';
      if (areBoth && this.#ofParagraphs.has(block) && this.#ofParagraphs.has(last)) {
        last.content.push(...block.content);
      } else to.push(block);
    }
  }
}

import type { Block } from '@/domain/documents/document';
import { noteWords } from '@/domain/documents/note-words';
import { noteOf } from '@/domain/documents/notes';
import type { Around } from './around';
import { boxOf, headingLevel, keepsLines, levelOf } from './boxes';
import { isDropped, textOf } from './elements';
import { languageMark, plainTag } from './foreign-words';
import type { Leavings } from './leavings';
import { Line } from './line';
import { marksWithin } from './marks-within';
import type { FoundNotes } from './notes';
import type { Quotations } from './quotations';
import { tableOf } from './tables';
import { BLOCKS, type HtmlElement, type HtmlNode } from './tree';
import {
  isMarker,
  listsOfItems,
  type WordItem,
  webItemOf,
  wholeNumber,
  withWordLists,
  wordItemOf,
} from './word-lists';

type Put = (blocks: (Block | WordItem)[]) => void;

const DEEPEST = 8;

/** Walks HTML once, in reading order, and builds blocks. */
export class Walker {
  readonly #notes: FoundNotes;
  readonly #believes: (tag: string, words: string) => boolean;
  #isInNote = false;

  constructor(
    notes: FoundNotes,
    believes: (tag: string, words: string) => boolean,
    private readonly leavings: Leavings,
    /** By how many levels headings are lowered. */
    private readonly lower: number,
    private readonly quotations: Quotations,
  ) {
    this.#notes = notes;
    this.#believes = believes;
  }

  /** The blocks of these nodes, with consecutive list items grouped into lists. */
  blocksOf(nodes: readonly HtmlNode[], around: Around): Block[] {
    return withWordLists(this.#partsOf(nodes, around));
  }

  /** The same before items are grouped, because an element around some does not separate lists. */
  #partsOf(nodes: readonly HtmlNode[], around: Around): (Block | WordItem)[] {
    const found: (Block | WordItem)[] = [];
    const line = new Line();
    const flush = () => {
      const content = line.take();
      if (content.length) found.push({ type: 'paragraph', content });
    };
    this.#walk(nodes, around, line, (blocks) => {
      flush();
      this.quotations.add(found, blocks);
    });
    flush();
    return found;
  }

  #walk(nodes: readonly HtmlNode[], around: Around, line: Line, put: Put): void {
    for (const node of nodes) {
      if (typeof node === 'string') {
        this.#addText(node, around, line, put);
        continue;
      }
      this.leavings.look(node);
      if (isDropped(node) || isMarker(node) || this.#notes.held.has(node)) continue;
      if (this.#notes.back.has(node)) continue;
      if (node.name === 'br' && line.isAfterBreak) put([]);
      else if (node.name === 'br') line.addBreak();
      else if (node.name === 'img') line.addText(this.leavings.image(node), []);
      else if (node.name === 'hr') put([{ type: 'horizontalRule' }]);
      else if (BLOCKS.has(node.name)) put(this.#block(node, this.#within(node, around)));
      else {
        const note = this.#notes.notes.get(node);
        if (note) this.#addNote(note, around, line);
        else this.#walk(node.children, this.#within(node, around), line, put);
      }
    }
  }

  #block(element: HtmlElement, around: Around): (Block | WordItem)[] {
    const { name, children } = element;
    const inside = (boxes: number): Block[] =>
      this.blocksOf(children, { ...around, depth: around.depth + boxes });
    const written = levelOf(element);
    if (written) return this.#heading(written, element, around);
    const item = wordItemOf(element);
    if (item) {
      const content = inside(2);
      return content.length ? [{ type: 'wordItem', ...item, content }] : [];
    }
    if (name === 'ul' || name === 'ol') return this.#list(element, around);
    if (name === 'table') {
      const cell = (nodes: readonly HtmlNode[]) =>
        this.blocksOf(nodes, { ...around, depth: around.depth + 2 });
      return tableOf(element, around.depth > 0, cell);
    }
    const isIndented = around.depth === 0 && this.quotations.isByIndent(element);
    const box = boxOf(element) ?? (isIndented ? 'blockquote' : null);
    if (!box || around.depth >= DEEPEST) return this.#partsOf(children, around);
    const blocks = inside(1);
    if (!blocks.length || box === 'blockquote') {
      return blocks.length ? [this.quotations.made(blocks, element)] : [];
    }
    const paragraphs = blocks.filter((block) => block.type === 'paragraph');
    const fits = paragraphs.length === blocks.length;
    return fits ? [{ type: 'pullQuote', content: paragraphs }] : blocks;
  }

  /**
   * A heading's bold is removed, because the style sheet sets it. Blocks after the first paragraph
   * in the element follow the heading.
   */
  #heading(written: number, element: HtmlElement, around: Around): (Block | WordItem)[] {
    const { children } = element;
    if (written + this.lower > 4) this.leavings.heading(textOf(element));
    const level = headingLevel(written + this.lower);
    const [first, ...others] = this.blocksOf(children, { ...around, marks: [] });
    if (first?.type !== 'paragraph') return first ? [first, ...others] : [];
    const content = (first.content ?? []).map((node) => {
      if (node.type !== 'text' || !node.marks) return node;
      const { marks, ...plain } = node;
      const kept = marks.filter((mark) => mark.type !== 'bold');
      return kept.length ? { ...plain, marks: kept } : plain;
    });
    return [{ type: 'heading', attrs: { level }, content }, ...others];
  }

  #list(element: HtmlElement, around: Around): (Block | WordItem)[] {
    const own = this.#webItems(element, around);
    if (own) return own;
    const items: Block[][] = [];
    const numbers: (number | null)[] = [];
    for (const child of element.children) {
      const isItem = typeof child !== 'string' && child.name === 'li';
      const nodes = isItem ? child.children : [child];
      if (isItem && (this.#notes.held.has(child) || isDropped(child))) continue;
      const within = isItem ? this.#within(child, around) : around;
      const blocks = this.blocksOf(nodes, { ...within, depth: around.depth + 2 });
      // Google Docs and old pages nest a list directly within a list instead of within an item.
      if (!isItem && items.length) items.at(-1)?.push(...blocks);
      else if (blocks.length) {
        items.push(blocks);
        numbers.push(isItem ? wholeNumber(child.attributes.value) : null);
      }
    }
    if (!items.length || around.depth >= DEEPEST) return items.flat();
    return listsOfItems(items, numbers, element);
  }

  /** The items of a list from Word for the web; null for any other list. */
  #webItems(list: HtmlElement, around: Around): WordItem[] | null {
    const items = list.children.filter((child) => typeof child !== 'string' && child.name === 'li');
    const found: WordItem[] = [];
    for (const [index, item] of items.entries()) {
      const place = typeof item === 'string' ? null : webItemOf(item, list);
      if (typeof item === 'string' || !place) return null;
      const within = { ...this.#within(item, around), depth: around.depth + 2 };
      const content = this.blocksOf(item.children, within);
      const number = place.number === null ? null : place.number + index;
      if (content.length) found.push({ type: 'wordItem', ...place, number, content });
    }
    return found.length ? found : null;
  }

  #addText(text: string, { marks, lang, isPre }: Around, line: Line, put: Put): void {
    this.leavings.pass(text);
    const isForeign = lang !== null && this.#believes(lang, text);
    const all = isForeign ? [...marks, languageMark(lang)] : marks;
    if (!isPre) {
      line.addText(text, all);
      return;
    }
    for (const [n, part] of text.split(/\n[^\S\n]*\n\s*?(?=[^\n]|$)/).entries()) {
      if (n > 0) put([]);
      line.addLines(part, all);
    }
  }

  #addNote(note: HtmlElement, around: Around, line: Line): void {
    if (this.#isInNote) return;
    this.#isInNote = true;
    const blocks = this.blocksOf(note.children, { ...around, marks: [], depth: DEEPEST });
    this.#isInNote = false;
    const content = noteOf(noteWords({ content: blocks }).paragraphs);
    if (content.length) line.add({ type: 'footnote', content });
  }

  #within(element: HtmlElement, around: Around): Around {
    const lang = plainTag(element.attributes.lang ?? element.attributes['xml:lang']);
    const isPre = keepsLines(element, around.isPre ?? false);
    const marks = marksWithin(element, around.marks);
    return { ...around, marks, lang: lang ?? around.lang, isPre };
  }
}

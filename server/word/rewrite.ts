/** Rewrites a Word document into what mammoth supports, and records what is left out or changed. */
import { fewWords, type LeftOut, type LeftOutKind } from '@/domain/documents/left-out';
import { type Numbering, valueIn } from './numbering';
import type { WordStyles } from './styles';
import { at, elementsIn, within, type XmlElement, type XmlNode } from './xml';

/** Style of every paragraph that is a quotation. */
export const QUOTATION = 'vitrine-quotation';

/** Style of every paragraph that is the caption of an image. */
export const CAPTION = 'vitrine-caption';

/** Prefix of the bookmark that carries an item's number through mammoth. */
export const NUMBER_MARK = 'item-number-';

const TEXTS = new Set(['w:t', 'm:t']);
const IMAGES = new Set(['a:blip', 'v:imagedata', 'wps:txbx', 'v:textbox']);
const GONE = new Set(['w:del', 'w:moveFrom']);
const COME = new Set(['w:ins', 'w:moveTo']);
/** Raised by their style; mammoth makes links of them. */
const NOTE_SIGNS = new Set([
  'w:footnoteReference',
  'w:endnoteReference',
  'w:footnoteRef',
  'w:endnoteRef',
]);
const DRAWN = new Set(['w:drawing', 'w:pict', 'w:object']);
/** Within these, revision marks concern only the paragraph mark or the formatting. */
const PROPERTIES = new Set(['w:pPr', 'w:rPr', 'w:tblPr', 'w:trPr', 'w:tcPr', 'w:sectPr']);

export class Rewriting {
  readonly leftOut: LeftOut[] = [];
  #near = '';
  #isInContents = false;
  #tables = 0;

  constructor(
    private readonly styles: WordStyles,
    private readonly numbering: Numbering,
    /** Whether indented paragraphs are quotations. */
    private readonly indentsQuote: boolean,
  ) {}

  /** The rewritten children of an element. */
  of(element: XmlElement): XmlNode[] {
    return element.children.flatMap((child) =>
      typeof child === 'string' ? [child] : this.#one(child),
    );
  }

  #one(element: XmlElement): XmlNode[] {
    const { name } = element;
    if (PROPERTIES.has(name)) return [element];
    if (name === 'w:p') return this.#paragraph(element);
    if (name === 'w:tbl') return this.#table(element);
    if (name === 'w:r') return this.#run(element);
    if (name === 'w:fldSimple' || name === 'w:smartTag') return this.of(element);
    if (GONE.has(name)) return this.#drop('deleted', element);
    if (COME.has(name)) {
      this.#note('inserted', textOf(element));
      return this.of(element);
    }
    if (name === 'm:oMath' || name === 'm:oMathPara') return this.#equation(element);
    if (name === 'w:sdt' && isContents(element)) return this.#drop('contents', element);
    return [{ ...element, children: this.of(element) }];
  }

  #table(element: XmlElement): XmlNode[] {
    this.#tables += 1;
    const children = this.of(element);
    this.#tables -= 1;
    return [{ ...element, children }];
  }

  #paragraph(element: XmlElement): XmlNode[] {
    const properties = at(element, 'w:pPr');
    const style = valueIn(at(properties, 'w:pStyle'));
    if (this.styles.isContents(style)) {
      if (!this.#isInContents) this.#note('contents', '');
      this.#isInContents = true;
      return [];
    }
    this.#isInContents = false;
    const children = this.of(element);
    const words = textOf({ ...element, children });
    if (words.trim() !== '') this.#near = words;
    const [numId, level] = this.styles.numberOf(style, properties);
    const number = numId === null ? null : this.numbering.next(numId, level);
    if (number === null) {
      const meant = numId === null ? this.#styleOf(style, properties) : null;
      return [{ ...element, children: meant ? withStyle(children, properties, meant) : children }];
    }
    const attributes = { 'w:id': `9${number}`, 'w:name': `${NUMBER_MARK}${number}` };
    const mark = { name: 'w:bookmarkStart', attributes, children: [] };
    const start = properties ? children.indexOf(properties) + 1 : 0;
    return [
      { ...element, children: [...children.slice(0, start), mark, ...children.slice(start)] },
    ];
  }

  /** The style by which mammoth knows a heading or a quotation, if the paragraph is one. */
  #styleOf(style: string, properties: XmlElement | undefined): string | null {
    const level = this.styles.headingOf(style);
    if (level !== null) return `Heading${level}`;
    const isIndented = this.indentsQuote && this.#tables === 0;
    if (this.styles.isCaption(style)) return CAPTION;
    if (this.styles.isQuotation(style)) return QUOTATION;
    return isIndented && this.styles.isIndented(style, properties) ? QUOTATION : null;
  }

  #run(element: XmlElement): XmlNode[] {
    const properties = at(element, 'w:rPr');
    if (this.styles.isHidden(properties)) return this.#drop('hidden', element);
    for (const child of elementsIn(element)) {
      if (child.name === 'w:commentReference') this.#note('comment', '');
      const isImage = within(child, IMAGES).length > 0;
      if (DRAWN.has(child.name) && !isImage) this.#note('object', '');
    }
    const children = this.of(element);
    const looks = this.styles.looksOf(properties);
    if (looks.length === 0 || !properties || within(element, NOTE_SIGNS).length > 0) {
      return [{ ...element, children }];
    }
    const all = { ...properties, children: [...properties.children, ...looks] };
    return [{ ...element, children: children.map((each) => (each === properties ? all : each)) }];
  }

  /** The letters of an equation, joined. */
  #equation(element: XmlElement): XmlNode[] {
    const words = textOf(element);
    this.#note('equation', words);
    const text = { name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [words] };
    return [{ name: 'w:r', attributes: {}, children: [text] }];
  }

  #drop(what: LeftOutKind, element: XmlElement): XmlNode[] {
    const words = textOf(element);
    if (words.trim() !== '') this.#note(what, what === 'contents' ? '' : words);
    return [];
  }

  #note(what: LeftOutKind, words: string): void {
    const near = unescaped(words.trim() === '' ? fewWords(this.#near, 'end') : fewWords(words));
    const last = this.leftOut.at(-1);
    // Word splits what readers see as one thing into pieces.
    if (last?.what === what && last.near === near) return;
    this.leftOut.push({ what, near });
  }
}

/** The children of a paragraph with another style in its properties. */
function withStyle(
  children: readonly XmlNode[],
  properties: XmlElement | undefined,
  style: string,
): XmlNode[] {
  const own = { name: 'w:pStyle', attributes: { 'w:val': style }, children: [] };
  const rest = properties ? elementsIn(properties).filter(({ name }) => name !== 'w:pStyle') : [];
  const all = { name: 'w:pPr', attributes: {}, children: [own, ...rest] };
  return [all, ...children.filter((each) => each !== properties)];
}

function isContents(element: XmlElement): boolean {
  const gallery = at(element, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery');
  return valueIn(gallery) === 'Table of Contents';
}

function textOf(element: XmlElement): string {
  const texts = within(element, new Set([...TEXTS, 'w:delText']));
  return texts
    .map(({ children }) => children.filter((each) => typeof each === 'string').join(''))
    .join('');
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|apos);/g, (whole, name) => ENTITIES[name] ?? whole);
}

/** Reads the styles of a Word document. */
import { valueIn } from './numbering';
import { at, elementsIn, type XmlElement } from './xml';

const MOST_BASES = 20;

/** Word's names of styles are English in every language; the third is LibreOffice's. */
const QUOTATIONS = /^(?:Quote|Intense ?Quote|Quotations|Block Text)$/i;
const CAPTIONS = /^(?:caption|Illustration|Figure)$/i;
const OTHERWISE_INDENTED =
  /^(?:heading|title|subtitle|toc|list|bibliography|caption|footnote|endnote)/i;
/** In twentieths of a point. */
const LEAST_INDENT = 400;

/** Properties of letters, with others that mean the same. */
const LOOKS: Record<string, readonly string[]> = {
  'w:strike': ['w:dstrike'],
  'w:smallCaps': [],
  'w:vertAlign': [],
};

export class WordStyles {
  readonly #styles = new Map<string, XmlElement>();

  constructor(styles: XmlElement | null) {
    const root = styles && at(styles, 'w:styles');
    for (const element of root ? elementsIn(root) : []) {
      const id = element.attributes['w:styleId'];
      if (element.name === 'w:style' && id) this.#styles.set(id, element);
    }
  }

  /** Whether a paragraph style is one of a table of contents. */
  isContents(style: string): boolean {
    const name = valueIn(at(this.#styles.get(style), 'w:name')) || style;
    return /^toc ?\d$/i.test(name);
  }

  /** Whether a paragraph style is one for quotations, or is based on one. */
  isQuotation(style: string): boolean {
    return this.#namesOf(style).some((name) => QUOTATIONS.test(name));
  }

  /** Whether a paragraph style is one for captions, or is based on one. */
  isCaption(style: string): boolean {
    return this.#namesOf(style).some((name) => CAPTIONS.test(name));
  }

  /** The level of a heading by its style, or by the outline level of the style. Null for none. */
  headingOf(style: string): number | null {
    const named = this.#namesOf(style).map((name) => /^heading ([1-6])$/i.exec(name)?.[1]);
    const level = named.find(Boolean);
    if (level) return Number(level);
    const outline = this.#chain(style).map((each) => at(each, 'w:pPr', 'w:outlineLvl'));
    const found = outline.find(Boolean);
    const above = found ? Number(valueIn(found)) : Number.NaN;
    return above >= 0 && above < 6 ? above + 1 : null;
  }

  /** Whether a paragraph is indented as a whole, as quotations are; lists and notes are not asked. */
  isIndented(style: string, properties: XmlElement | undefined): boolean {
    if (this.#namesOf(style).some((name) => OTHERWISE_INDENTED.test(name))) return false;
    const all = [
      at(properties, 'w:ind'),
      ...this.#chain(style).map((each) => at(each, 'w:pPr', 'w:ind')),
    ];
    const first = (...names: string[]) =>
      all
        .flatMap((each) => names.map((name) => each?.attributes[name]))
        .find((value) => value !== undefined) ?? '0';
    if (Number(first('w:hanging')) > 0) return false;
    return Number(first('w:start', 'w:left')) >= LEAST_INDENT;
  }

  #namesOf(style: string): string[] {
    const names = this.#chain(style).map((each) => valueIn(at(each, 'w:name')));
    return [style, ...names];
  }

  /** Whether text with these properties is hidden, directly or by its style. */
  isHidden(properties: XmlElement | undefined): boolean {
    const own = at(properties, 'w:vanish');
    if (own) return isOn(own);
    const bases = this.#chain(valueIn(at(properties, 'w:rStyle')));
    const set = bases.map((each) => at(each, 'w:rPr', 'w:vanish')).find(Boolean);
    return set !== undefined && isOn(set);
  }

  /**
   * What a run's character style says of its letters where the run itself says nothing, and a double
   * line through them as a single one: mammoth reads only what a run says itself.
   */
  looksOf(properties: XmlElement | undefined): XmlElement[] {
    const bases = this.#chain(valueIn(at(properties, 'w:rStyle')));
    return Object.entries(LOOKS).flatMap(([name, others]) => {
      if (at(properties, name)) return [];
      const names = [name, ...others];
      const own = others.map((each) => at(properties, each)).find(Boolean);
      const ofStyle = bases.flatMap((each) => names.map((one) => at(each, 'w:rPr', one)));
      const found = own ?? ofStyle.find(Boolean);
      return found ? [{ ...found, name }] : [];
    });
  }

  /** The list and level of a paragraph, directly or by its style. Null for none. */
  numberOf(
    style: string,
    properties: XmlElement | undefined,
  ): [numId: string | null, level: number] {
    const all = [
      at(properties, 'w:numPr'),
      ...this.#chain(style).map((each) => at(each, 'w:pPr', 'w:numPr')),
    ];
    const first = (name: string) => all.map((each) => at(each, name)).find(Boolean);
    const numId = valueIn(first('w:numId'));
    return [numId === '' || numId === '0' ? null : numId, Number(valueIn(first('w:ilvl')) || 0)];
  }

  /** The style followed by those that it is based on. */
  #chain(style: string): XmlElement[] {
    const found: XmlElement[] = [];
    let next = this.#styles.get(style);
    while (next && found.length < MOST_BASES) {
      found.push(next);
      next = this.#styles.get(valueIn(at(next, 'w:basedOn')));
    }
    return found;
  }
}

function isOn(element: XmlElement): boolean {
  return !['0', 'false', 'off'].includes(valueIn(element));
}

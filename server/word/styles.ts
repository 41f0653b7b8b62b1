/** Reads the styles of a Word document. */
import { valueIn } from './numbering';
import { at, elementsIn, type XmlElement } from './xml';

const MOST_BASES = 20;

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

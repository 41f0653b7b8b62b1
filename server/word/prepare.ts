import type { LeftOut } from '@/domain/documents/left-out';
import { packed, unpacked } from './archive';
import { Numbering, valueIn } from './numbering';
import { Rewriting } from './rewrite';
import { WordStyles } from './styles';
import { at, parseXml, within, type XmlElement, xmlText } from './xml';

const TEXT = 'word/document.xml';
const PARAGRAPH = new Set(['w:p']);
const TEXTS = new Set(['w:t']);
const BODIES = [TEXT, 'word/footnotes.xml', 'word/endnotes.xml'];

/**
 * A Word file without hidden and deleted text, with the results of its fields, and with each item's
 * number as a bookmark (`NUMBER_MARK`), because mammoth handles none of these.
 * @param most bytes that one of its parts may unpack to
 * @throws Error where it is damaged
 */
export function prepared(bytes: Uint8Array, most: number): { file: Buffer; leftOut: LeftOut[] } {
  const files = unpacked(bytes, most);
  const part = (name: string): XmlElement | null => {
    const data = files.get(name);
    return data ? parseXml(data.toString('utf8')) : null;
  };
  const styles = new WordStyles(part('word/styles.xml'));
  const numbering = part('word/numbering.xml');
  const leftOut: LeftOut[] = [];
  for (const name of BODIES) {
    const body = part(name);
    if (!body) continue;
    const quotes = name === TEXT && indentsDistinguish(body, styles);
    const rewriting = new Rewriting(styles, new Numbering(numbering), quotes);
    files.set(name, Buffer.from(xmlText({ ...body, children: rewriting.of(body) })));
    leftOut.push(...rewriting.leftOut);
  }
  return { file: packed(files), leftOut };
}

/** Whether so few paragraphs are indented that it distinguishes them. */
function indentsDistinguish(body: XmlElement, styles: WordStyles): boolean {
  const written = within(body, PARAGRAPH).filter((each) => within(each, TEXTS).length > 0);
  const indented = written.filter((each) => {
    const properties = at(each, 'w:pPr');
    return styles.isIndented(valueIn(at(properties, 'w:pStyle')), properties);
  });
  return indented.length * 2 < written.length;
}

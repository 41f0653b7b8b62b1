import type { LeftOut } from '@/domain/documents/left-out';
import { packed, unpacked } from './archive';
import { Numbering } from './numbering';
import { Rewriting } from './rewrite';
import { WordStyles } from './styles';
import { parseXml, type XmlElement, xmlText } from './xml';

const BODIES = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];

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
    const rewriting = new Rewriting(styles, new Numbering(numbering));
    files.set(name, Buffer.from(xmlText({ ...body, children: rewriting.of(body) })));
    leftOut.push(...rewriting.leftOut);
  }
  return { file: packed(files), leftOut };
}
